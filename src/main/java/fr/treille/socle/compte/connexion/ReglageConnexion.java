package fr.treille.socle.compte.connexion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.PropertyResolver;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;

/** By what one signs in here: providers, passwords, or both. */
@Component
public class ReglageConnexion {

    private final List<ClientRegistration> fournisseurs;
    private final boolean motsDePasse;
    private final Set<String> fiables;
    private final Set<String> sansPkce;
    private final PropertyResolver reglages;

    /**
     * @param motsDePasse whether passwords are taken; they are whatever it says when there is no provider
     * @param fiables providers whose addresses are verified although they do not say so
     * @param sansPkce providers that refuse parameters of which their documentation does not speak, PKCE's among them (RFC 7636)
     */
    ReglageConnexion(
            ObjectProvider<Iterable<ClientRegistration>> inscriptions,
            @Value("${treille.connexion.mots-de-passe:true}") boolean motsDePasse,
            @Value("${treille.connexion.fournisseurs-fiables:}") Set<String> fiables,
            @Value("${treille.connexion.fournisseurs-sans-pkce:proconnect}") Set<String> sansPkce,
            PropertyResolver reglages) {
        var inscrits = inscriptions.getIfAvailable(List::of);
        this.fournisseurs = StreamSupport.stream(inscrits.spliterator(), false).toList();
        this.motsDePasse = motsDePasse || fournisseurs.isEmpty();
        this.fiables = Set.copyOf(fiables);
        this.sansPkce = Set.copyOf(sansPkce);
        this.reglages = reglages;
    }

    /** The providers, none where only passwords are taken. */
    public List<ClientRegistration> fournisseurs() {
        return fournisseurs;
    }

    /** Whether passwords are taken: they are not chosen, asked for or forgotten otherwise. */
    public boolean motsDePasse() {
        return motsDePasse;
    }

    /** Whether that provider is sent the proof key of an exchange. */
    public boolean pkce(String fournisseur) {
        return !sansPkce.contains(fournisseur);
    }

    /**
     * Where somebody whom that provider signed in is sent to sign out of it too (OpenID Connect RP-Initiated Logout): as the
     * installation says, or else the provider itself.
     */
    public Optional<String> finDeSession(String fournisseur) {
        var reglee = reglages.getProperty("treille.connexion.fin-de-session." + fournisseur, "");
        return reglee.isBlank()
                ? fournisseurs.stream()
                        .filter(inscription -> inscription.getRegistrationId().equals(fournisseur))
                        .map(inscription -> inscription
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint"))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .findFirst()
                : Optional.of(reglee);
    }

    /** Whether that provider's addresses are verified although it does not say so. */
    public boolean fiable(String fournisseur) {
        return fiables.contains(fournisseur);
    }
}
