package fr.treille.suivi.mesure;

import fr.treille.socle.commun.trace.Traceur;
import fr.treille.suivi.mesure.PlanMesures.Ecriture;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes measures by batches: the driver sends each as one message to the server. */
@Component
class EcritureMesures {

    private static final int LOT = 5_000;

    private static final String AJOUTER = "INSERT INTO mesure (numerateur, denominateur, reduction, reduction_motif,"
            + " commentaire, source, hors_cible, trace_par_id, trace_le, periode_id, finess, indicateur)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String CORRIGER = "UPDATE mesure SET numerateur = ?, denominateur = ?, reduction = ?,"
            + " reduction_motif = ?, commentaire = ?, source = ?, hors_cible = ?, trace_par_id = ?, trace_le = ?,"
            + " version = version + 1 WHERE periode_id = ? AND finess = ? AND indicateur = ?";

    /** The last version of what goes away says who took it away. */
    private static final String QUITTER =
            "UPDATE mesure SET trace_par_id = ?, trace_le = ? WHERE periode_id = ? AND finess = ? AND indicateur = ?";

    private static final String EFFACER = "DELETE FROM mesure WHERE periode_id = ? AND finess = ? AND indicateur = ?";

    private final JdbcTemplate base;
    private final ChargementMesures chargement;
    private final Traceur traceur;

    EcritureMesures(JdbcTemplate base, Traceur traceur) {
        this.base = base;
        this.chargement = new ChargementMesures(base);
        this.traceur = traceur;
    }

    void ecrire(PlanMesures plan, SourceMesure source) {
        var auteur = Traceur.auteur();
        var instant = LocalDateTime.ofInstant(traceur.instant(), ZoneOffset.UTC);
        if (plan.nouvelles().size() >= ChargementMesures.MINIMUM && chargement.permis()) {
            chargement.charger(plan.nouvelles(), source, auteur, instant);
        } else {
            executer(AJOUTER, plan.nouvelles(), (ordre, e) -> valeurs(ordre, e, source, auteur, instant));
        }
        executer(CORRIGER, plan.corrigees(), (ordre, e) -> valeurs(ordre, e, source, auteur, instant));
        executer(QUITTER, plan.effacees(), (ordre, e) -> {
            ordre.setObject(1, auteur);
            ordre.setObject(2, instant);
            cle(ordre, 3, e);
        });
        executer(EFFACER, plan.effacees(), (ordre, e) -> cle(ordre, 1, e));
    }

    private interface Remplissage {
        void remplir(PreparedStatement ordre, Ecriture ecriture) throws SQLException;
    }

    private void executer(String sql, List<Ecriture> ecritures, Remplissage remplissage) {
        if (!ecritures.isEmpty()) {
            base.batchUpdate(sql, ecritures, LOT, remplissage::remplir);
        }
    }

    private static void valeurs(
            PreparedStatement ordre,
            Ecriture ecriture,
            SourceMesure source,
            @Nullable Long auteur,
            LocalDateTime instant)
            throws SQLException {
        var saisie = ecriture.saisie();
        ordre.setObject(1, saisie.numerateur());
        ordre.setObject(2, saisie.denominateur());
        ordre.setInt(3, saisie.reduction());
        ordre.setString(4, saisie.reductionMotif());
        ordre.setString(5, saisie.commentaire().strip());
        ordre.setString(6, source.name());
        ordre.setBoolean(7, ecriture.horsCible());
        ordre.setObject(8, auteur);
        ordre.setObject(9, instant);
        cle(ordre, 10, ecriture);
    }

    private static void cle(PreparedStatement ordre, int debut, Ecriture ecriture) throws SQLException {
        ordre.setLong(debut, ecriture.periodeId());
        ordre.setString(debut + 1, ecriture.saisie().finess());
        ordre.setString(debut + 2, ecriture.saisie().indicateur());
    }
}
