package fr.treille.engagement.acte.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.acte.ActePrepare;
import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.NomActe;
import fr.treille.engagement.acte.ServiceActe;
import fr.treille.engagement.acte.dossier.Porteur;
import fr.treille.engagement.acte.registre.DetailActe;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people do with the document of a grappe, each act asked and said; the same from its tab and from its next step. */
public class GestesActe {

    private final ServiceActe<?> service;
    private final GenreActe genre;
    private final GrappeFiche grappe;
    private final String effet;
    private final Runnable ensuite;

    /**
     * @param effet what its sending does, in a sentence
     * @param ensuite called once something was done, or refused because somebody else had done it
     */
    public GestesActe(ServiceActe<?> service, GenreActe genre, GrappeFiche grappe, String effet, Runnable ensuite) {
        this.service = service;
        this.genre = genre;
        this.grappe = grappe;
        this.effet = effet;
        this.ensuite = ensuite;
    }

    GenreActe genre() {
        return genre;
    }

    GrappeFiche grappe() {
        return grappe;
    }

    ActePrepare<?> preparer() {
        return service.preparer(grappe.id());
    }

    byte[] apercu(@Nullable Long signataire) {
        return service.apercu(grappe.id(), signataire);
    }

    void generer(ActePrepare<?> preparee, @Nullable Long signataire) {
        faire(() -> {
            service.generer(grappe.id(), preparee.version(), signataire);
            return nom().leEnTete() + " est généré" + nom().e() + " et archivé" + nom().e() + ".";
        });
    }

    /** Asks before a document that was only previewed is generated and leaves at once. */
    void genererEtEnvoyer(ActePrepare<?> preparee, @Nullable Long signataire) {
        Messages.confirmer(
                "Générer " + nom().le() + " et l’envoyer\u00A0?",
                List.of(
                        "À\u00A0: " + preparee.destinataire(),
                        "Copie\u00A0: " + preparee.copie(),
                        nom().leEnTete() + " reçoit sa référence et son PDF est archivé tel quel.",
                        effet),
                "Générer et envoyer",
                () -> faire(() -> confiee(service.genererEtEnvoyer(grappe.id(), preparee.version(), signataire))));
    }

    /** Asks who signs the correction. */
    void remplacer(DetailActe acte) {
        var signataire = new ChoixSignataire(preparer().signataires(), acte.signataireId());
        Messages.confirmer(
                "Générer " + nom().unCorrige() + "\u00A0?",
                List.of(
                        Lettres.majuscule(nom().unNouveau()) + " est généré" + nom().e()
                                + " avec les informations actuelles de la grappe, sous une nouvelle référence.",
                        nom().leEnTete() + " " + acte.reference() + " reste archivé" + nom().e() + " tel"
                                + (nom().feminin() ? "le" : "") + " quel" + (nom().feminin() ? "le" : "")
                                + ", marqué" + nom().e() + " remplacé" + nom().e() + "."),
                signataire,
                "Générer " + nom().leCorrige(),
                () -> faire(() -> {
                    service.remplacer(acte.id(), acte.version(), signataire.choisi());
                    return Lettres.majuscule(nom().leCorrige()) + " est généré" + nom().e() + " et archivé" + nom().e()
                            + ".";
                }));
    }

    /** Asks before it leaves: to whom, with what, and what follows. */
    public void envoyer(DetailActe acte) {
        Messages.confirmer(
                "Envoyer " + nom().le() + " " + acte.reference() + "\u00A0?",
                List.of(
                        "À\u00A0: " + Porteur.enClair(grappe.representantLegal()),
                        "Copie\u00A0: " + Porteur.enClair(grappe.contactOperationnel()),
                        "Pièce jointe\u00A0: " + acte.nomFichier(),
                        effet),
                "Envoyer " + nom().le(),
                () -> faire(() -> {
                    service.envoyer(acte.id(), acte.version());
                    return confiee(acte.reference());
                }));
    }

    private String confiee(String reference) {
        return nom().leEnTete() + " " + reference + " est confié" + nom().e() + " à la boîte d’envoi.";
    }

    /** @param geste gives what to say once it is done */
    private void faire(Supplier<String> geste) {
        try {
            Messages.succes(geste.get());
        } catch (Refus refus) {
            Messages.erreur(refus.message());
        }
        ensuite.run();
    }

    private NomActe nom() {
        return genre.nom();
    }
}
