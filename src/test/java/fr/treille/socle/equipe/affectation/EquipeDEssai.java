package fr.treille.socle.equipe.affectation;

import fr.treille.Session;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.regle.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agents of any role and région, and their affectations, for tests. */
@Component
public class EquipeDEssai {

    private final Comptes comptes;
    private final AffectationService affectations;
    private final Session session;
    private final JdbcClient base;

    EquipeDEssai(Comptes comptes, AffectationService affectations, Session session, JdbcClient base) {
        this.comptes = comptes;
        this.affectations = affectations;
        this.session = session;
        this.base = base;
    }

    /** Removes every affectation and absence. */
    public void vider() {
        base.sql("DELETE FROM affectation").update();
        base.sql("DELETE FROM absence").update();
    }

    /** The agent of that name in Occitanie, made the first time. */
    public long agent(String prenom, String nom, Role role) {
        return agent(prenom, nom, role, "76");
    }

    public long agent(String prenom, String nom, Role role, String region) {
        var courriel = (prenom + "." + nom + "@essai.test").toLowerCase(java.util.Locale.ROOT);
        return base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(courriel)
                .query(Long.class)
                .optional()
                .orElseGet(() -> comptes.creer(
                        new AgentSaisie(courriel, null, prenom, nom, "Fonction", role, region, "demonstration")));
    }

    /** The account of a role that every test has. */
    public long compte(Role role) {
        return base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(Session.courriel(role))
                .query(Long.class)
                .single();
    }

    /** Without changing who is signed in: since that day, until nobody knows when. */
    public long affecter(long agent, String territoire, Part part, LocalDate du) {
        return session.sansChanger(
                Role.COORDINATION_ARS,
                () -> affectations
                        .affecter(new AffectationSaisie(List.of(agent), List.of(territoire), part, du, null))
                        .getFirst());
    }
}
