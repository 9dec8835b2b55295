package fr.treille.socle.courrier.edition;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The porteur and its représentant légal, as the envelope's window shows them.
 *
 * @param porteur name of the organisme gestionnaire
 * @param finess its FINESS juridique; printed by the convention only
 * @param adresse postal address, one line per line of text
 * @param civilite « Madame » or « Monsieur », « » when it is not known
 * @param nom first and last name of the représentant légal
 * @param fonction « Directrice générale »
 */
public record Destinataire(
        String porteur, String finess, String adresse, String civilite, String nom, String fonction) {

    /** « Madame la Présidente », « Monsieur », « Madame, Monsieur »: a letter or a mail begins so. */
    public String formuleAppel() {
        return FormuleAppel.de(civilite, fonction);
    }

    /** By parameter name of the templates. */
    Map<String, @Nullable Object> valeurs() {
        Map<String, @Nullable Object> valeurs = new HashMap<>();
        valeurs.put("porteur", porteur);
        valeurs.put("porteurFiness", finess);
        valeurs.put("porteurAdresse", adresse);
        valeurs.put("civilite", civilite);
        valeurs.put("formuleAppel", formuleAppel());
        valeurs.put("representantNom", nom);
        valeurs.put("representantFonction", fonction);
        return valeurs;
    }
}
