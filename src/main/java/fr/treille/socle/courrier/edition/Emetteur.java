package fr.treille.socle.courrier.edition;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who writes: the letterhead, the signatory and the person in charge.
 *
 * @param agence « Agence régionale de santé Occitanie »
 * @param direction direction or service under it, optional
 * @param adresse postal address of the agency, one line per line of text
 * @param telephone switchboard of the agency, optional
 * @param site website of the agency, optional
 * @param logo PNG or JPEG printed above the agency's name, optional
 * @param ville where the letter is signed
 * @param signataireNom « Didier Exemple »
 * @param signataireFonction « Le directeur général de l’Agence régionale de santé Occitanie »
 * @param contactNom person in charge of the file
 * @param contactCourriel their e-mail address
 * @param contactTelephone their telephone number, optional
 */
public record Emetteur(
        String agence,
        @Nullable String direction,
        String adresse,
        @Nullable String telephone,
        @Nullable String site,
        byte @Nullable [] logo,
        String ville,
        String signataireNom,
        String signataireFonction,
        String contactNom,
        String contactCourriel,
        @Nullable String contactTelephone) {

    /** By parameter name of the templates. */
    Map<String, @Nullable Object> valeurs() {
        Map<String, @Nullable Object> valeurs = new HashMap<>();
        valeurs.put("agence", agence);
        valeurs.put("direction", direction);
        valeurs.put("agenceAdresse", adresse);
        valeurs.put("agenceTelephone", telephone);
        valeurs.put("agenceSite", site);
        valeurs.put("logo", logo);
        valeurs.put("ville", ville);
        valeurs.put("signataireNom", signataireNom);
        valeurs.put("signataireFonction", signataireFonction);
        valeurs.put("contactNom", contactNom);
        valeurs.put("contactCourriel", contactCourriel);
        valeurs.put("contactTelephone", contactTelephone);
        return valeurs;
    }
}
