package fr.treille.pilotage.relance.recapitulatif;

import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheancesAFaire;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of the digests, and what they tell: everybody's in one statement. */
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

    /** A period told to an agent. */
    record Periode(long agentId, Cadence cadence, LocalDate debut, long messageId) {}

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

    /**
     * The échéances late or due by that Sunday, of each agent who asked for them and was not told yet.
     *
     * @param lundi beginning of the week
     */
    List<Ligne> lignes(
            String regionCode, JoursLocaux jours, Collection<Cadence> cadences, LocalDate jour, LocalDate lundi) {
        var natures = echeances.regles(jours).keySet();
        return base.sql("SELECT a.id, a.nom_complet qui, a.courriel, n.cadence, e.nature, e.jour,"
                        + " g.id grappe_id, g.nom grappe, g.porteur FROM ("
                        + echeances.sql(natures, jours) + ") e JOIN grappes g ON g.id = e.grappe_id"
                        + " JOIN recapitulatif_nature n ON n.nature = e.nature AND n.cadence IN (:cadences)"
                        + " JOIN recapitulatif c ON c.agent_id = n.agent_id"
                        + " JOIN personnes a ON a.id = n.agent_id AND a.actif AND a.region_code = g.region_code"
                        + " LEFT JOIN recapitulatif_envoi v ON v.agent_id = a.id AND v.cadence = n.cadence"
                        + " AND v.debut = IF(n.cadence = 'QUOTIDIEN', :jour, :lundi)"
                        + " WHERE v.agent_id IS NULL AND " + PERIMETRE + " AND " + POUR
                        + " ORDER BY a.id, e.jour, g.nom, e.nature")
                .param("perimetreRegion", regionCode)
                .param("cadences", cadences.stream().map(Enum::name).toList())
                .param(
                        "territoriaux",
                        Arrays.stream(Role.values())
                                .filter(Role::territorial)
                                .map(Enum::name)
                                .toList())
                .param("jour", jour)
                .param("lundi", lundi)
                .param("du", ORIGINE)
                .param("au", lundi.plusDays(6))
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

    /** @throws org.springframework.dao.DuplicateKeyException when another run told one of them meanwhile */
    void noter(List<Periode> periodes) {
        var parametres = new ArrayList<Object>();
        periodes.forEach(periode -> Collections.addAll(
                parametres, periode.agentId(), periode.cadence().name(), periode.debut(), periode.messageId()));
        base.sql("INSERT INTO recapitulatif_envoi (agent_id, cadence, debut, message_id) VALUES "
                        + String.join(", ", Collections.nCopies(periodes.size(), "(?, ?, ?, ?)")))
                .params(parametres)
                .update();
    }
}
