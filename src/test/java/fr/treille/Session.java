package fr.treille;

import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Signs a test in as the account of a role that {@link BaseVide} creates. */
@Component
public class Session {

    private final Comptes comptes;
    private final SecurityContextHolderStrategy strategie;

    Session(Comptes comptes, SecurityContextHolderStrategy strategie) {
        this.comptes = comptes;
        this.strategie = strategie;
    }

    /** The address of a role's test account. */
    public static String courriel(Role role) {
        return switch (role) {
            case ADMINISTRATION -> "administration@treille.test";
            case COORDINATION_ARS -> "coordination@treille.test";
            case CHARGE_MISSION_DT -> "dt31@treille.test";
            case COORDINATION_GRADES -> "grades@treille.test";
            case ANIMATEUR -> "animateur32@treille.test";
            case CONSULTATION -> "consultation@treille.test";
        };
    }

    /** Signs this thread in. */
    public void ouvrir(Role role) {
        ouvrir(courriel(role));
    }

    /** Signs this thread in as the account of that address. */
    public void ouvrir(String courriel) {
        var agent = comptes.loadUserByUsername(courriel);
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        // each application context of a test run has its own; the last one created would be asked otherwise
        SecurityContextHolder.setContextHolderStrategy(strategie);
        SecurityContextHolder.setContext(contexte);
    }

    /** Signs this thread out. */
    public void fermer() {
        SecurityContextHolder.clearContext();
    }

    /** Does something as a role. */
    public <T> T en(Role role, Supplier<T> action) {
        ouvrir(role);
        try {
            return action.get();
        } finally {
            fermer();
        }
    }

    /** Does something as a role, then gives the thread back to whoever it was. */
    public <T> T sansChanger(Role role, Supplier<T> action) {
        var avant = SecurityContextHolder.getContext();
        var strategieAvant = SecurityContextHolder.getContextHolderStrategy();
        try {
            return en(role, action);
        } finally {
            SecurityContextHolder.setContextHolderStrategy(strategieAvant);
            SecurityContextHolder.setContext(avant);
        }
    }
}
