package fr.treille.socle.equipe.affectation.regle;

import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the people of a région whom the rules and the mails ask for. */
@Component
public class PersonneRequetes {

    private final JdbcClient base;

    PersonneRequetes(JdbcClient base) {
        this.base = base;
    }

    /** The active agents among these, by id; whoever assigns next waits for the end of this transaction. */
    List<Personne> verrouiller(String region, Collection<Long> ids) {
        return base.sql(
                        "SELECT id, prenom, nom, role FROM personnes WHERE region_code = :region AND actif AND id IN (:ids)"
                                + " ORDER BY id FOR UPDATE")
                .params(Map.of("region", region, "ids", ids))
                .query((ligne, rang) -> new Personne(
                        ligne.getLong("id"),
                        (ligne.getString("prenom") + " " + ligne.getString("nom")).strip(),
                        Role.valueOf(ligne.getString("role"))))
                .list();
    }

    /** The code and the name of the territoires among these, by code; whoever assigns next to one of them waits. */
    List<String> verrouillerTerritoires(String region, Collection<String> codes) {
        return base.sql("SELECT code FROM territoires WHERE region_code = :region AND code IN (:codes) ORDER BY code"
                        + " FOR UPDATE")
                .params(Map.of("region", region, "codes", codes))
                .query(String.class)
                .list();
    }

    /** The agent, then whoever stands in that day; those whose account is closed receive nothing. */
    public List<AgentLigne> recepteurs(String region, long agentId, LocalDate jour) {
        return base.sql("SELECT g.id, g.prenom, g.nom, g.fonction, g.courriel, g.role FROM personnes g"
                        + " WHERE g.region_code = :region AND g.actif AND (g.id = :agent OR g.id IN (SELECT b.remplacant_id"
                        + " FROM absence b WHERE b.agent_id = :agent AND b.du <= :jour AND b.au >= :jour))"
                        + " ORDER BY g.id <> :agent, g.nom, g.prenom, g.id")
                .params(Map.of("region", region, "agent", agentId, "jour", jour))
                .query((ligne, rang) -> new AgentLigne(
                        ligne.getLong("id"),
                        (ligne.getString("prenom") + " " + ligne.getString("nom")).strip(),
                        ligne.getString("fonction"),
                        ligne.getString("courriel"),
                        Role.valueOf(ligne.getString("role"))))
                .list();
    }
}
