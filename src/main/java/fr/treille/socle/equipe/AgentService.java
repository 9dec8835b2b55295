package fr.treille.socle.equipe;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agents of a région. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class AgentService {

    private final JdbcClient base;

    AgentService(JdbcClient base) {
        this.base = base;
    }

    /** The active agents of the caller's région, by name. */
    public List<AgentLigne> agents() {
        return base.sql("SELECT id, prenom, nom, fonction, courriel, role FROM personnes"
                        + " WHERE region_code = ? AND actif ORDER BY nom, prenom, id")
                .param(AgentConnecte.courant().regionCode())
                .query((ligne, rang) -> new AgentLigne(
                        ligne.getLong("id"),
                        (ligne.getString("prenom") + " " + ligne.getString("nom")).strip(),
                        ligne.getString("fonction"),
                        ligne.getString("courriel"),
                        Role.valueOf(ligne.getString("role"))))
                .list();
    }
}
