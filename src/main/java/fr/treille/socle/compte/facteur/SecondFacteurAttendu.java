package fr.treille.socle.compte.facteur;

import org.springframework.security.authentication.InsufficientAuthenticationException;

/** The password is right, and not enough. */
public final class SecondFacteurAttendu extends InsufficientAuthenticationException {

    private static final long serialVersionUID = 1L;

    private final ConnexionEnAttente attente;

    public SecondFacteurAttendu(ConnexionEnAttente attente) {
        super("second facteur attendu");
        this.attente = attente;
    }

    /** What the session keeps until the code is given. */
    public ConnexionEnAttente attente() {
        return attente;
    }
}
