package fr.treille.socle.courrier.edition;

import fr.treille.socle.commun.texte.NomGrappe;
import java.util.ArrayList;
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
 * @param dureeDeploiement mark from the start of the project to the end of the deployment, « dix-huit (18) mois »
 * @param dureeConvention how long the convention lasts from its last signature, « trente-six (36) mois »
 * @param tribunal « tribunal administratif de Toulouse »
 * @param atteinteCibles after « l’atteinte des cibles d’usage »: « dans chacun des ESSMS de l’annexe 1 »
 * @param clauses what depends on the call, on who signs and on what the porteur is
 * @param cibles usage targets that are opposed to some of the ESSMS, one at least
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
        Clauses clauses,
        List<Cible> cibles,
        List<LigneEssms> essms)
        implements Imprimable {

    /** The template delivered. */
    public static final String MODELE = "convention/convention";

    /** An indicator of use: what is counted, over what, and the share to reach (« 70 % »). */
    public record Cible(String libelle, String numerateur, String denominateur, String seuil) {}

    /**
     * What not every convention says, or not in the same words.
     *
     * @param nature what the porteur is in law, « Association »; « » when it is not known, which it must be
     * @param privee whether the porteur is of private law: it owes a statement of expenses
     * @param associative whether it is an association or a foundation: it subscribes to the contrat d’engagement républicain
     * @param visas the texts cited, « Vu le code de la santé publique ; », one at least
     * @param visasComplets whether none of them is still to be filled in
     * @param habilitation by what the signatory signs, « Vu la décision qui habilite … ; », « » without signatory
     * @param payeur who pays, with its article; « » when the agency does
     * @param periodeMesure « les trois (3) mois qui précèdent »
     * @param compteDuree what the convention's duration is made of, a sentence
     * @param dispenses to which ESSMS which targets are not opposed, « » when all are to all
     * @param conservation « cinq (5) ans à compter du dernier versement »
     * @param parts who gets what of the grant, one row at least
     */
    public record Clauses(
            String nature,
            boolean privee,
            boolean associative,
            List<String> visas,
            boolean visasComplets,
            String habilitation,
            String payeur,
            String periodeMesure,
            String compteDuree,
            String dispenses,
            String conservation,
            List<Part> parts) {

        private Map<String, @Nullable Object> valeurs() {
            Map<String, @Nullable Object> valeurs = new HashMap<>();
            valeurs.put("nature", nature);
            valeurs.put("privee", privee);
            valeurs.put("associative", associative);
            valeurs.put("visas", visas);
            valeurs.put("visasComplets", visasComplets ? "oui" : "");
            valeurs.put("habilitation", habilitation);
            valeurs.put("payeur", payeur);
            valeurs.put("periodeMesure", periodeMesure);
            valeurs.put("compteDuree", compteDuree);
            valeurs.put("dispenses", dispenses);
            valeurs.put("conservation", conservation);
            valeurs.put("parts", Part.lignes(parts));
            return valeurs;
        }
    }

    /**
     * A row of the annex of the shares.
     *
     * @param finess « » for what is of the project
     * @param organisme whether it is an OG, whose rows follow
     */
    public record Part(String libelle, String finess, String montant, boolean organisme) {

        /** An OG, and what its ESSMS add up to. */
        public static Part organisme(String nom, String finess, String montant) {
            return new Part(nom, finess, montant, true);
        }

        /** An ESSMS of the OG above. */
        public static Part essms(String nom, String finess, String montant) {
            return new Part(nom, finess, montant, false);
        }

        /** What is of the project, which the porteur spends. */
        public static Part commune(String montant) {
            return new Part("Dépenses communes du projet, engagées par le porteur", "", montant, false);
        }

        private static List<Map<String, Object>> lignes(List<Part> parts) {
            List<Map<String, Object>> lignes = new ArrayList<>(parts.size());
            for (Part part : parts) {
                lignes.add(Map.of(
                        "numero",
                        String.valueOf(lignes.size() + 1),
                        "libelle",
                        part.libelle(),
                        "finess",
                        part.finess(),
                        "montant",
                        part.montant(),
                        "organisme",
                        part.organisme()));
            }
            return lignes;
        }
    }

    @Override
    public Map<String, @Nullable Object> valeurs() {
        Map<String, @Nullable Object> valeurs = new HashMap<>(emetteur.valeurs());
        valeurs.putAll(destinataire.valeurs());
        valeurs.put("reference", reference);
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
        valeurs.putAll(clauses.valeurs());
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
