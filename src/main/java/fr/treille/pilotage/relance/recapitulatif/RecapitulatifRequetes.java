package fr.treille.pilotage.relance.recapitulatif;

import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheancesAFaire;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.pilotage.relance.recapitulatif.RecapitulatifsDits.Periode;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents chose of their digests, and what they tell: everybody's in one statement. */
@Component
class RecapitulatifRequetes {

    private static final LocalDate ORIGINE = LocalDate.of(2000, 1, 1);

    private static final String COUVRE =
            "EXISTS (SELECT 1 FROM grappes_couvertes f WHERE f.agent_id = a.id AND f.grappe_id = g.id"
                    + " AND f.du <= :jour AND (f.au IS NULL OR f.au >= :jour))";

    private static final String EN_CHARGE = "a.id IN (g.responsable_id, g.responsable_grades_id)";

    /** What {@link fr.treille.socle.equipe.Perimetre} says of the caller, said of each agent. */
    private static final String PERIMETRE = "(a.role NOT IN (:territoriaux) OR " + COUVRE
            + " OR EXISTS (SELECT 1 FROM grappes_confiees f WHERE f.grappe_id = g.id AND " + EN_CHARGE + "))";

    private static final String POUR =
            "((c.pour = 'MOI' AND " + EN_CHARGE + ") OR (c.pour = 'MES_TERRITOIRES' AND " + COUVRE + "))";

    /** An échéance to tell an agent of. */
    record Ligne(
            long agentId,
            String nom,
            String courriel,
            Cadence cadence,
            String nature,
            LocalDate jour,
            long grappeId,
            String grappe,
            String porteur) {

        String cle() {
            return EcheanceLigne.cle(nature, grappeId);
        }
    }

    /**
     * What is to be told: to all who were not told yet, or again to the reader of a message that has not left.
     *
     * @param jour of the daily ones
     * @param lundi beginning of the week of the weekly ones
     * @param message the message that may be written again, null for new ones
     */
    record Demande(
            String regionCode,
            JoursLocaux jours,
            Collection<Cadence> cadences,
            LocalDate jour,
            LocalDate lundi,
            @Nullable Periode message) {}

    private final JdbcClient base;
    private final EcheancesAFaire echeances;

    RecapitulatifRequetes(JdbcClient base, EcheancesAFaire echeances) {
        this.base = base;
        this.echeances = echeances;
    }

    ChoixRecapitulatif choix(long agentId) {
        var pour = base.sql("SELECT pour FROM recapitulatif WHERE agent_id = ?")
                .param(agentId)
                .query(String.class)
                .optional()
                .map(Pour::valueOf)
                .orElse(Pour.MOI);
        return new ChoixRecapitulatif(
                pour,
                base
                        .sql("SELECT nature, cadence FROM recapitulatif_nature WHERE agent_id = ?")
                        .param(agentId)
                        .query((rs, rang) ->
                                Map.entry(rs.getString("nature"), Cadence.valueOf(rs.getString("cadence"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void choisir(long agentId, ChoixRecapitulatif choix) {
        base.sql("INSERT INTO recapitulatif (agent_id, pour) VALUES (?, ?) ON DUPLICATE KEY UPDATE pour = VALUES(pour)")
                .params(agentId, choix.pour().name())
                .update();
        base.sql("DELETE FROM recapitulatif_nature WHERE agent_id = ?")
                .param(agentId)
                .update();
        choix.cadences()
                .forEach((nature, cadence) -> base.sql(
                                "INSERT INTO recapitulatif_nature (agent_id, nature, cadence) VALUES (?, ?, ?)")
                        .params(agentId, nature, cadence.name())
                        .update());
    }

    /** The échéances late or due by that Sunday, of each agent who asked for them and is to be told. */
    List<Ligne> lignes(Demande demande) {
        var natures = echeances.regles(demande.jours()).keySet();
        var message = demande.message();
        return base.sql("SELECT a.id, a.nom_complet qui, a.courriel, n.cadence, e.nature, e.jour,"
                        + " g.id grappe_id, g.nom grappe, g.porteur FROM ("
                        + echeances.sql(natures, demande.jours()) + ") e JOIN grappes g ON g.id = e.grappe_id"
                        + " JOIN recapitulatif_nature n ON n.nature = e.nature AND n.cadence IN (:cadences)"
                        + " JOIN recapitulatif c ON c.agent_id = n.agent_id"
                        + " JOIN personnes a ON a.id = n.agent_id AND a.actif AND a.region_code = g.region_code"
                        + " LEFT JOIN recapitulatif_envoi v ON v.agent_id = a.id AND v.cadence = n.cadence"
                        + " AND v.debut = IF(n.cadence = 'QUOTIDIEN', :jour, :lundi)"
                        + " WHERE " + (message == null ? "v.agent_id IS NULL" : "a.id = :lecteur") + " AND " + PERIMETRE
                        + " AND " + POUR
                        + " ORDER BY a.id, e.jour, g.nom, e.nature")
                .param("lecteur", message == null ? 0 : message.agentId())
                .param("perimetreRegion", demande.regionCode())
                .param("cadences", demande.cadences().stream().map(Enum::name).toList())
                .param(
                        "territoriaux",
                        Arrays.stream(Role.values())
                                .filter(Role::territorial)
                                .map(Enum::name)
                                .toList())
                .param("jour", demande.jour())
                .param("lundi", demande.lundi())
                .param("du", ORIGINE)
                .param("au", demande.lundi().plusDays(6))
                .query((rs, rang) -> new Ligne(
                        rs.getLong("id"),
                        rs.getString("qui"),
                        rs.getString("courriel"),
                        Cadence.valueOf(rs.getString("cadence")),
                        rs.getString("nature"),
                        rs.getObject("jour", LocalDate.class),
                        rs.getLong("grappe_id"),
                        rs.getString("grappe"),
                        rs.getString("porteur")))
                .list();
    }
}
