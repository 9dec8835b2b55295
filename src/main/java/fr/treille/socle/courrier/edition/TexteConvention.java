package fr.treille.socle.courrier.edition;

import fr.treille.socle.commun.texte.NomGrappe;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a convention says, as formatted French text.
 *
 * @param modele the template that prints it, as the call names it, « convention/convention »
 * @param reference number of the convention, printed on each page and in the QR code
 * @param date of the document, in words
 * @param appel title of the appel à projets
 * @param region « Occitanie »
 * @param formeJuridique of the regroupement, as the screens say it: « convention simple »
 * @param typeProjet after « un projet d’ »: « acquisition d’un dossier usager informatisé »
 * @param dateDepot in words
 * @param notificationReference reference of the letter that notified the decision
 * @param notificationDate its date, in words
 * @param montant « 989 000 € »
 * @param montantLettres « neuf cent quatre-vingt-neuf mille euros »
 * @param premierVersement half of it, paid on signature
 * @param secondVersement the other half
 * @param regimeTva after « elle s’entend »: « hors taxes »
 * @param composition how the amount is made up, absent when empty
 * @param dureeDeploiement mark given for the deployment, « dix-huit mois »
 * @param dureeConvention how long the convention lasts from its signature, « trente-six mois »
 * @param tribunal « tribunal administratif de Toulouse »
 * @param atteinteCibles after « l’atteinte des cibles d’usage »: « dans chacun des ESSMS de l’annexe »
 * @param cibles usage targets, one at least
 * @param essms the annex, one at least
 */
public record TexteConvention(
        String modele,
        Emetteur emetteur,
        Destinataire destinataire,
        String reference,
        String date,
        String appel,
        String region,
        String grappe,
        String formeJuridique,
        String typeProjet,
        String solution,
        String editeur,
        String dateDepot,
        String notificationReference,
        String notificationDate,
        String montant,
        String montantLettres,
        String premierVersement,
        String secondVersement,
        String regimeTva,
        List<LigneMontant> composition,
        String dureeDeploiement,
        String dureeConvention,
        String tribunal,
        String atteinteCibles,
        List<Cible> cibles,
        List<LigneEssms> essms)
        implements Imprimable {

    /** The template delivered. */
    public static final String MODELE = "convention/convention";

    /** An indicator of use: what is counted, over what, and the share to reach (« 70 % »). */
    public record Cible(String libelle, String numerateur, String denominateur, String seuil) {}

    @Override
    public Map<String, @Nullable Object> valeurs() {
        Map<String, @Nullable Object> valeurs = new HashMap<>(emetteur.valeurs());
        valeurs.putAll(destinataire.valeurs());
        valeurs.put("reference", reference);
        valeurs.put("dateConvention", date);
        valeurs.put("appel", appel);
        valeurs.put("region", region);
        valeurs.put("grappe", grappe);
        valeurs.put("grappeCitee", NomGrappe.cite(grappe));
        valeurs.put("formeJuridique", formeJuridique);
        valeurs.put("typeProjet", typeProjet);
        valeurs.put("solution", solution);
        valeurs.put("editeur", editeur);
        valeurs.put("dateDepot", dateDepot);
        valeurs.put("notificationReference", notificationReference);
        valeurs.put("notificationDate", notificationDate);
        valeurs.put("montant", montant);
        valeurs.put("montantLettres", montantLettres);
        valeurs.put("premierVersement", premierVersement);
        valeurs.put("secondVersement", secondVersement);
        valeurs.put("regimeTva", regimeTva);
        valeurs.put("composition", LigneMontant.lignes(composition));
        valeurs.put("dureeDeploiement", dureeDeploiement);
        valeurs.put("dureeConvention", dureeConvention);
        valeurs.put("tribunal", tribunal);
        valeurs.put("atteinteCibles", atteinteCibles);
        valeurs.put(
                "cibles",
                cibles.stream()
                        .map(c -> Map.of(
                                "libelle",
                                c.libelle(),
                                "numerateur",
                                c.numerateur(),
                                "denominateur",
                                c.denominateur(),
                                "seuil",
                                c.seuil()))
                        .toList());
        valeurs.put("verification", "TREILLE " + reference + " " + date + " " + montant);
        return valeurs;
    }

    /** Rows of the annex, numbered from 1. */
    @Override
    public Collection<Map<String, Object>> lignes() {
        return LigneEssms.lignes(essms);
    }
}
