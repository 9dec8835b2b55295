package fr.treille;

import fr.treille.socle.compte.Comptes;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** The accounts for {@code @WithUserDetails}; the application itself signs nobody in this way. */
@Component
class ComptesParAdresse implements UserDetailsService {

    private final Comptes comptes;

    ComptesParAdresse(Comptes comptes) {
        this.comptes = comptes;
    }

    @Override
    public UserDetails loadUserByUsername(String courriel) {
        return comptes.loadUserByUsername(courriel);
    }
}
