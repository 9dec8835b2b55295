package fr.treille.suivi.usage;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.jalon.GrappesSuivies;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what counts for the balance of a grappe already known to be in the périmètre. */
@Component
class SoldeRequetes {

    private static final String SES_PREUVES = " FROM preuves_jointes q WHERE q.periode_id = m.periode_id"
            + " AND q.indicateur = m.indicateur AND (q.tous_essms OR q.finess = m.finess)";

    /** Whether evidence of the measure {@code m} is there. */
    static final String PROUVEE = "EXISTS (SELECT 1" + SES_PREUVES + ")";

    private final JdbcClient base;

    SoldeRequetes(JdbcClient base) {
        this.base = base;
    }

    /**
     * Only measures of ESSMS whose VSR was signed the months of the call before the end of the period, by period in order of
     * time.
     */
    List<CalculSolde.Releve> releves(long grappeId, int mois) {
        var releves = new LinkedHashMap<Long, CalculSolde.Releve>();
        base.sql("SELECT p.id, p.debut, p.fin, p.version, p.duree_motif, m.finess, m.indicateur, m.numerateur,"
                        + " m.denominateur, m.chiffree, (SELECT MIN(q.jointe_le)" + SES_PREUVES + ") prouvee_le"
                        + " FROM periodes_de_mesure p JOIN vsr_des_essms e ON e.grappe_id = p.grappe_id"
                        + " JOIN taux_usage m ON m.periode_id = p.id AND m.finess = e.finess WHERE p.grappe_id = :grappe AND "
                        + GrappesSuivies.solde("e.vsr", ":mois") + " <= p.fin + INTERVAL 1 DAY ORDER BY p.fin, p.id")
                .param("grappe", grappeId)
                .param("mois", mois)
                .query(rs -> {
                    var id = rs.getLong("id");
                    var releve = releves.get(id);
                    if (releve == null) {
                        releve = new CalculSolde.Releve(
                                new PeriodeFiche(
                                        id,
                                        grappeId,
                                        rs.getObject("debut", LocalDate.class),
                                        rs.getObject("fin", LocalDate.class),
                                        0,
                                        rs.getInt("version"),
                                        rs.getString("duree_motif")),
                                new HashMap<>());
                        releves.put(id, releve);
                    }
                    releve.mesures()
                            .computeIfAbsent(rs.getString("indicateur"), code -> new HashMap<>())
                            .put(
                                    rs.getString("finess"),
                                    new CibleMesuree.Mesure(
                                            new Taux(rs.getLong("numerateur"), rs.getLong("denominateur")),
                                            rs.getBoolean("chiffree"),
                                            jour(Colonnes.instant(rs, "prouvee_le"))));
                });
        return List.copyOf(releves.values());
    }

    private static @Nullable LocalDate jour(@Nullable Instant instant) {
        return Optional.ofNullable(instant).map(Formats::jour).orElse(null);
    }

    List<CalculSolde.Essms> essms(long grappeId) {
        return base.sql("SELECT e.finess, e.nom, e.commune, e.territoire_code, e.og_finess, e.secteur, v.vsr"
                        + " FROM essms_de_grappe e"
                        + " LEFT JOIN vsr_des_essms v ON v.grappe_id = e.grappe_id AND v.finess = e.finess"
                        + " WHERE e.grappe_id = ? ORDER BY e.nom, e.finess")
                .param(grappeId)
                .query((rs, rang) -> new CalculSolde.Essms(
                        new EssmsSuivi(
                                rs.getString("finess"),
                                rs.getString("nom"),
                                rs.getString("commune"),
                                rs.getString("territoire_code"),
                                rs.getString("og_finess"),
                                "",
                                Colonnes.valeur(Secteur.class, rs, "secteur")),
                        rs.getObject("vsr", LocalDate.class)))
                .list();
    }
}
