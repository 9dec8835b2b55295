package fr.treille;

import fr.treille.equipe.Comptes;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** What {@code @WithUserDetails} asks; the application itself has no such bean, its sign-in reads the accounts. */
@Component
class ComptesDEssai implements UserDetailsService {

    private final Comptes comptes;

    ComptesDEssai(Comptes comptes) {
        this.comptes = comptes;
    }

    @Override
    public UserDetails loadUserByUsername(String courriel) {
        return comptes.loadUserByUsername(courriel);
    }
}
