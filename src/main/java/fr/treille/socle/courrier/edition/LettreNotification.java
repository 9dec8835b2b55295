package fr.treille.socle.courrier.edition;

import fr.treille.socle.commun.texte.NomGrappe;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision letter says, as formatted French text.
 *
 * @param modele the template that prints it, as the call names it, « notification/favorable »
 * @param reference of the letter, printed on each page and in the QR code
 * @param date in words, « 12 octobre 2025 » (the letter writes « Toulouse, le … »)
 * @param appel title of the appel à projets
 * @param typeProjet after « Ce projet, d’ »: « acquisition d’un dossier usager informatisé », « évolution du… »
 * @param nombreEssms « 46 »; « 1 » is put in the singular
 * @param dateDepot in words, after « Le »
 */
public record LettreNotification(
        String modele,
        Emetteur emetteur,
        Destinataire destinataire,
        String reference,
        String date,
        String appel,
        String grappe,
        String typeProjet,
        String nombreEssms,
        String dateDepot,
        Decision decision)
        implements Imprimable {

    /** Template of the favorable letter. */
    public static final String FAVORABLE = "notification/favorable";
    /** Template of the défavorable letter. */
    public static final String DEFAVORABLE = "notification/defavorable";

    /** What is decided. */
    public sealed interface Decision permits Favorable, Defavorable {}

    /**
     * @param montant « 989 000 € »
     * @param montantLettres « neuf cent quatre-vingt-neuf mille euros »
     * @param premierVersement half of it, paid on signature
     * @param secondVersement the other half
     * @param regimeTva « hors taxes », after the amount
     * @param lignes how the amount is made up, one at least
     * @param recommandations one text each; the section is absent when empty
     * @param vigilances likewise
     * @param essms the annex, absent when empty
     */
    public record Favorable(
            String montant,
            String montantLettres,
            String premierVersement,
            String secondVersement,
            String regimeTva,
            List<LigneMontant> lignes,
            List<String> recommandations,
            List<String> vigilances,
            List<LigneEssms> essms)
            implements Decision {}

    /**
     * @param motif why, one or several paragraphs
     * @param recoursContentieux « former un recours contentieux devant le tribunal administratif de Toulouse, … », whole, by
     *     the way that is open to whom it is written to
     */
    public record Defavorable(String motif, String recoursContentieux) implements Decision {}

    @Override
    public Map<String, @Nullable Object> valeurs() {
        Map<String, @Nullable Object> valeurs = new HashMap<>(emetteur.valeurs());
        valeurs.putAll(destinataire.valeurs());
        valeurs.put("reference", reference);
        valeurs.put("dateLettre", date);
        valeurs.put("appel", appel);
        valeurs.put("grappe", grappe);
        valeurs.put("grappeCitee", NomGrappe.cite(grappe));
        valeurs.put("typeProjet", typeProjet);
        valeurs.put("nombreEssms", nombreEssms);
        valeurs.put("dateDepot", dateDepot);
        switch (decision) {
            case Favorable favorable -> {
                valeurs.put("montant", favorable.montant());
                valeurs.put("montantLettres", favorable.montantLettres());
                valeurs.put("premierVersement", favorable.premierVersement());
                valeurs.put("secondVersement", favorable.secondVersement());
                valeurs.put("regimeTva", favorable.regimeTva());
                valeurs.put("recommandations", favorable.recommandations());
                valeurs.put("vigilances", favorable.vigilances());
                valeurs.put("essms", LigneEssms.lignes(favorable.essms()));
                valeurs.put("verification", "TREILLE " + reference + " " + date + " " + favorable.montant());
            }
            case Defavorable defavorable -> {
                valeurs.put("motif", defavorable.motif());
                valeurs.put("recoursContentieux", defavorable.recoursContentieux());
                valeurs.put("verification", "TREILLE " + reference + " " + date);
            }
        }
        return valeurs;
    }

    @Override
    public Collection<Map<String, Object>> lignes() {
        return decision instanceof Favorable favorable ? LigneMontant.lignes(favorable.lignes()) : List.of(Map.of());
    }
}
