package fr.treille.socle.compte.connexion;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;

/** By what one signs in here: providers, passwords, or both. */
@Component
public class ReglageConnexion {

    private final List<ClientRegistration> fournisseurs;
    private final boolean motsDePasse;
    private final Set<String> fiables;

    /**
     * @param motsDePasse whether passwords are taken; they are whatever it says when there is no provider
     * @param fiables providers whose addresses are verified although they do not say so
     */
    ReglageConnexion(
            ObjectProvider<Iterable<ClientRegistration>> inscriptions,
            @Value("${treille.connexion.mots-de-passe:true}") boolean motsDePasse,
            @Value("${treille.connexion.fournisseurs-fiables:}") Set<String> fiables) {
        var inscrits = inscriptions.getIfAvailable(List::of);
        this.fournisseurs = StreamSupport.stream(inscrits.spliterator(), false).toList();
        this.motsDePasse = motsDePasse || fournisseurs.isEmpty();
        this.fiables = Set.copyOf(fiables);
    }

    /** The providers, none where only passwords are taken. */
    public List<ClientRegistration> fournisseurs() {
        return fournisseurs;
    }

    /** Whether passwords are taken: they are not chosen, asked for or forgotten otherwise. */
    public boolean motsDePasse() {
        return motsDePasse;
    }

    /** Whether that provider's addresses are verified although it does not say so. */
    public boolean fiable(String fournisseur) {
        return fiables.contains(fournisseur);
    }
}
