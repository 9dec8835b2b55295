package fr.treille.engagement.acte.dossier;

import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.referentiel.etablissement.NatureJuridique;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomLisible;
import fr.treille.socle.courrier.edition.Destinataire;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The porteur of a grappe, as documents name it.
 *
 * @param nom « » when the registry has none
 * @param adresse postal, one line per line of text, « » when the registry has none
 * @param statutJuridique its code in FINESS, « » when no file gave it
 */
public record Porteur(
        String finess,
        String nom,
        String adresse,
        String statutJuridique,
        Contact contactOperationnel,
        Contact representantLegal) {

    /** What it is in law, null when its legal status does not tell. */
    public @Nullable NatureJuridique nature() {
        return NatureJuridique.de(statutJuridique).orElse(null);
    }

    /** It and its représentant légal, as the envelope's window shows them. */
    public Destinataire destinataire() {
        return new Destinataire(
                nomLisible(),
                finess,
                NomLisible.adresse(adresse),
                representantLegal.civilite(),
                nomSeul(representantLegal),
                representantLegal.fonction());
    }

    /** Its name as people write it, where the registry has capitals. */
    public String nomLisible() {
        return NomLisible.de(nom);
    }

    /** « Madame la Présidente », with which a letter or a mail to the représentant légal begins. */
    public String formuleAppel() {
        return destinataire().formuleAppel();
    }

    /**
     * The représentant légal, with the contact opérationnel in copy.
     *
     * @throws Refus on the field whose address is not one
     */
    public List<AdresseCourriel> adresses() {
        return List.of(
                AdresseCourriel.a(
                        nomSeul(representantLegal),
                        Courriel.exiger("representantLegal.courriel", representantLegal.courriel())),
                AdresseCourriel.copie(
                        nomSeul(contactOperationnel),
                        Courriel.exiger("contactOperationnel.courriel", contactOperationnel.courriel())));
    }

    private static String nomSeul(Contact contact) {
        return (contact.prenom() + " " + contact.nom()).strip();
    }

    /** « Madame Jeanne Exemple, directrice générale (j.exemple@porteur.test) ». */
    public static String enClair(Contact contact) {
        return contact.nomComplet() + ", " + contact.fonction() + " (" + contact.courriel() + ")";
    }
}
