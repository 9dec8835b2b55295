package fr.treille.suivi.mesure.amenagement;

import fr.treille.referentiel.amenagement.CiblesAmenagees;
import fr.treille.referentiel.amenagement.CiblesEnVigueur;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.trace.Traceur;
import fr.treille.suivi.mesure.EssmsSuivi;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the target is opposed to an ESSMS is kept with each measure: those of the région are read anew when the register of
 * aménagements changes, each by the last day of its period, in the same transaction. A closed grappe keeps what settled it.
 */
@Component
class RelectureMesures {

    private record Mesure(
            long periodeId,
            String finess,
            String indicateur,
            boolean horsCible,
            LocalDate fin,
            long appelId,
            @Nullable LocalDate depotLe,
            @Nullable Secteur secteur) {}

    private final JdbcClient base;
    private final JdbcTemplate lots;
    private final CiblesEnVigueur enVigueur;
    private final Traceur traceur;

    RelectureMesures(JdbcClient base, JdbcTemplate lots, CiblesEnVigueur enVigueur, Traceur traceur) {
        this.base = base;
        this.lots = lots;
        this.enVigueur = enVigueur;
        this.traceur = traceur;
    }

    @EventListener
    void relire(CiblesAmenagees changees) {
        var amenagements = enVigueur.amenagements(changees.regionCode());
        Map<List<@Nullable Object>, List<CibleFiche>> connues = new HashMap<>();
        var autrement = mesures(changees).stream()
                .filter(mesure -> {
                    var cibles = connues.computeIfAbsent(
                            Arrays.asList(mesure.appelId(), mesure.depotLe(), mesure.fin()),
                            memes -> amenagements.sur(
                                    enVigueur.duDepot(mesure.appelId(), mesure.depotLe()), mesure.fin()));
                    return cibles.stream()
                            .filter(cible -> cible.code().equals(mesure.indicateur()))
                            .anyMatch(cible -> EssmsSuivi.dispense(cible, mesure.secteur()) != mesure.horsCible());
                })
                .toList();
        var auteur = Traceur.auteur();
        var instant = LocalDateTime.ofInstant(traceur.instant(), ZoneOffset.UTC);
        lots.batchUpdate(
                "UPDATE mesure SET hors_cible = NOT hors_cible, version = version + 1, trace_par_id = ?, trace_le = ?"
                        + " WHERE periode_id = ? AND finess = ? AND indicateur = ?",
                autrement,
                1000,
                (ordre, mesure) -> {
                    ordre.setObject(1, auteur);
                    ordre.setObject(2, instant);
                    ordre.setLong(3, mesure.periodeId());
                    ordre.setString(4, mesure.finess());
                    ordre.setString(5, mesure.indicateur());
                });
    }

    private List<Mesure> mesures(CiblesAmenagees changees) {
        return base.sql(
                        "SELECT m.periode_id, m.finess, m.indicateur, m.hors_cible, p.fin, g.appel_id, g.depot_le, e.secteur"
                                + " FROM periode_mesure p JOIN grappe_suivie g ON g.id = p.grappe_id"
                                + " JOIN mesure m ON m.periode_id = p.id AND m.indicateur IN (:indicateurs)"
                                + " JOIN essms_de_grappe e ON e.grappe_id = p.grappe_id AND e.finess = m.finess"
                                + " LEFT JOIN clotures c ON c.grappe_id = p.grappe_id WHERE p.region_code = :region AND c.jour IS NULL")
                .param("indicateurs", changees.indicateurs())
                .param("region", changees.regionCode())
                .query(RelectureMesures::mesure)
                .list();
    }

    private static Mesure mesure(ResultSet rs, int rang) throws SQLException {
        return new Mesure(
                rs.getLong("periode_id"),
                rs.getString("finess"),
                rs.getString("indicateur"),
                rs.getBoolean("hors_cible"),
                rs.getObject("fin", LocalDate.class),
                rs.getLong("appel_id"),
                rs.getObject("depot_le", LocalDate.class),
                Colonnes.valeur(Secteur.class, rs, "secteur"));
    }
}
