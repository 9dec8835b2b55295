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
 * @param signatairePour « Pour le directeur général et par délégation, », « » for who signs in their own right
 * @param signataireDelegation the decision of delegation with its date, « » likewise
 * @param contactNom person in charge of the file
 * @param contactCourriel their e-mail address
 * @param contactTelephone their telephone number, optional
 * @param grades name of the région's GRADeS, « » when it is not known
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
        String signatairePour,
        String signataireDelegation,
        String contactNom,
        String contactCourriel,
        @Nullable String contactTelephone,
        String grades) {

    /** A line each: in whose name, the function, by which decision. */
    private String auDessusDeLaSignature() {
        return signatairePour.isEmpty()
                ? signataireFonction
                : signatairePour + "\n" + signataireFonction + "\n(" + signataireDelegation + ")";
    }

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
        valeurs.put("signataireDelegation", signataireDelegation);
        valeurs.put("auDessusDeLaSignature", auDessusDeLaSignature());
        valeurs.put("contactNom", contactNom);
        valeurs.put("contactCourriel", contactCourriel);
        valeurs.put("contactTelephone", contactTelephone);
        valeurs.put("grades", grades);
        return valeurs;
    }
}
