package fr.treille.dossier.grappe.projet;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.Telephone;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * A person of the porteur: the contact opérationnel, or the représentant légal who signs. Every part may be empty while
 * the grappe is being built.
 *
 * @param civilite « Madame », « Monsieur » or empty
 * @param nom last name
 * @param prenom first name
 * @param fonction function, as a letter gives it
 * @param courriel address, valid when not empty
 * @param telephone as {@link Telephone} writes it, or as it was typed
 */
@Embeddable
public record Contact(String civilite, String nom, String prenom, String fonction, String courriel, String telephone) {

    /** Nobody yet. */
    public static final Contact VIDE = new Contact("", "", "", "", "", "");

    private static final Pattern BLANCS = Pattern.compile(" {2,}");

    public Contact {
        civilite = civilite.strip();
        nom = nom.strip();
        prenom = prenom.strip();
        fonction = fonction.strip();
        courriel = courriel.strip();
        telephone = Telephone.ecrire(telephone);
    }

    /** « Madame Jeanne Roux », without what is missing. */
    public String nomComplet() {
        return BLANCS.matcher((civilite + " " + prenom + " " + nom).strip()).replaceAll(" ");
    }

    /** Whether nothing is known. */
    public boolean vide() {
        return equals(VIDE);
    }

    /** Whether a letter and a mail can be addressed: everything but the phone. */
    public boolean complet() {
        return !civilite.isEmpty() && !nom.isEmpty() && !prenom.isEmpty() && !fonction.isEmpty() && !courriel.isEmpty();
    }

    /** @throws Refus on the field, {@code prefixe.courriel}, when the address is not one or a text is too long */
    void verifier(String prefixe) {
        Bornes.borner(prefixe + ".civilite", "La civilité", civilite, Bornes.CIVILITE);
        Bornes.borner(prefixe + ".prenom", "Le prénom", prenom, Bornes.NOM);
        Bornes.borner(prefixe + ".nom", "Le nom", nom, Bornes.NOM);
        Bornes.borner(prefixe + ".fonction", "La fonction", fonction, Bornes.TITRE);
        Telephone.exiger(prefixe + ".telephone", telephone);
        if (!courriel.isEmpty()) {
            Courriel.exiger(prefixe + ".courriel", courriel);
        }
    }
}
