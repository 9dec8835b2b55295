package fr.treille.suivi.point.planification;

import fr.treille.socle.courrier.envoi.AdresseCourriel;
import jakarta.persistence.Embeddable;

/**
 * Who convenes a point, and how.
 *
 * @param organisateurNom of who planned it: its organizer for its whole life, whoever moves or cancels it (RFC 5546 §2.1.1)
 * @param organisateurCourriel where answers to the invitation go, « » for a point of which nobody knows who planned it
 * @param invitesVisibles whether those invited see one another's addresses
 */
@Embeddable
public record Convocation(String organisateurNom, String organisateurCourriel, boolean invitesVisibles) {

    /** This one, or by somebody when nobody knows by whom. */
    public Convocation ou(String nom, String courriel) {
        return organisateurCourriel.isEmpty() ? new Convocation(nom, courriel, invitesVisibles) : this;
    }

    /** Whether that address is the organizer's. */
    public boolean de(String adresse) {
        return organisateurCourriel.equalsIgnoreCase(adresse);
    }

    /** Whom the mails copy. */
    public AdresseCourriel organisateur() {
        return AdresseCourriel.a(organisateurNom, organisateurCourriel);
    }
}
