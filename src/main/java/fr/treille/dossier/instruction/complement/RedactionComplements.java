package fr.treille.dossier.instruction.complement;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.instruction.complement.DossierACompleter.Auteur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the porteur is written when complements are asked of him, or asked no more. */
public final class RedactionComplements {

    private RedactionComplements() {}

    /**
     * The request.
     *
     * @throws Refus when the porteur has no address
     */
    public static MessageADeposer demande(
            DossierACompleter grappe, Auteur auteur, List<String> lignes, String motif, LocalDate pourLe) {
        var fin = grappe.fin();
        return message(
                grappe,
                auteur,
                "Compléments demandés pour votre dossier «\u00A0" + grappe.nom() + "\u00A0»",
                "Votre dossier «\u00A0" + grappe.nom() + "\u00A0», déposé le " + grappe.depot()
                        + " au titre de «\u00A0" + grappe.appel()
                        + "\u00A0», est à compléter. Son instruction s’ouvrira quand nous aurons reçu\u00A0:\n\n"
                        + lignes.stream().map(ligne -> "- " + ligne + "\n").collect(Collectors.joining())
                        + (motif.isEmpty() ? "" : "\n" + motif + "\n")
                        + "\nNous les attendons au plus tard le " + Formats.date(pourLe) + " inclus."
                        + (fin == null
                                ? ""
                                : " La recevabilité prend fin le " + Formats.date(fin)
                                        + " à minuit\u00A0: ce qui manquerait alors rendrait le dossier irrecevable."));
    }

    /**
     * What is no longer asked.
     *
     * @throws Refus when the porteur has no address
     */
    public static MessageADeposer retrait(DossierACompleter grappe, Auteur auteur, String libelle) {
        return message(
                grappe,
                auteur,
                "Complément qui n’est plus demandé pour votre dossier «\u00A0" + grappe.nom() + "\u00A0»",
                "Nous vous avions demandé, pour votre dossier «\u00A0" + grappe.nom() + "\u00A0»\u00A0:\n\n- " + libelle
                        + "\n\nCe complément n’est plus demandé\u00A0: vous n’avez pas à le fournir.");
    }

    private static MessageADeposer message(DossierACompleter grappe, Auteur auteur, String objet, String corps) {
        return new MessageADeposer(
                        objet,
                        "Bonjour,\n\n" + corps + "\n\nVotre contact pour ce dossier\u00A0: " + auteur.nom() + ", "
                                + auteur.courriel() + ".\n",
                        adresses(grappe),
                        List.of(),
                        NomGrappe.titre(grappe.nom()),
                        GrappeLiens.onglet(grappe.id(), "instruction"),
                        List.of(grappe.id()))
                .reponsesA(auteur.courriel());
    }

    /** The operational contact, who is there during the instruction, and the représentant légal in copy. */
    private static List<AdresseCourriel> adresses(DossierACompleter grappe) {
        var contact = grappe.contact();
        var representant = grappe.representant();
        if (contact.courriel().isEmpty() && representant.courriel().isEmpty()) {
            throw new Refus(
                    "Ni le contact opérationnel ni le représentant légal n’ont d’adresse\u00A0: complétez-les, ou"
                            + " dites que vous avez déjà écrit au porteur.");
        }
        if (contact.courriel().isEmpty()) {
            return List.of(AdresseCourriel.a(representant.nomComplet(), representant.courriel()));
        }
        return Stream.concat(
                        Stream.of(AdresseCourriel.a(contact.nomComplet(), contact.courriel())),
                        representant.courriel().isEmpty()
                                ? Stream.empty()
                                : Stream.of(AdresseCourriel.copie(representant.nomComplet(), representant.courriel())))
                .toList();
    }
}
