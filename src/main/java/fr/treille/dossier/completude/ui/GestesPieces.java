package fr.treille.dossier.completude.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.completude.DepotPiecesService;
import fr.treille.dossier.completude.PieceDonnee;
import fr.treille.dossier.completude.PieceSaisie;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.piece.PieceContenu;
import java.util.List;
import java.util.Set;

/** What is done with the pieces of one file; the page is shown anew after each. */
class GestesPieces {

    private final GrappeFiche grappe;
    private final CompletudeService completude;
    private final DepotPiecesService depot;
    private final boolean permis;
    private final boolean impartial;
    private final Runnable rafraichir;

    /**
     * @param permis whether the connected agent changes them in the file's present status
     * @param impartial whether they have no interest in the file
     */
    GestesPieces(
            GrappeFiche grappe,
            CompletudeService completude,
            DepotPiecesService depot,
            boolean permis,
            boolean impartial,
            Runnable rafraichir) {
        this.grappe = grappe;
        this.completude = completude;
        this.depot = depot;
        this.permis = permis;
        this.impartial = impartial;
        this.rafraichir = rafraichir;
    }

    boolean permis() {
        return permis;
    }

    /** Whether they say of a piece that it is good or not: who has an interest in the file may still bring one. */
    boolean juge() {
        return permis && impartial;
    }

    PieceContenu contenu(PieceDonnee donnee, int version) {
        return depot.contenu(grappe.id(), donnee.id(), version);
    }

    Button joindre(String attendue, String verbe) {
        var bouton = new Button(
                verbe,
                clic -> new FichierPieceDialog(
                                attendue.isEmpty() ? "Joindre une pièce" : "Joindre «\u00A0" + attendue + "\u00A0»",
                                new PieceSaisie(attendue, "", new byte[0]),
                                saisie -> depot.joindre(grappe.id(), saisie),
                                () -> fait("La pièce est jointe\u00A0: elle est à vérifier."))
                        .open());
        bouton.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (!attendue.isEmpty()) {
            bouton.setAriaLabel(verbe + ", " + attendue);
        }
        return bouton;
    }

    void remplacer(PieceDonnee donnee) {
        new FichierPieceDialog(
                        "Remplacer «\u00A0" + donnee.nom() + "\u00A0»",
                        new PieceSaisie(donnee.attendue(), "", new byte[0]),
                        saisie -> depot.remplacer(grappe.id(), donnee.id(), donnee.version(), saisie),
                        () -> fait(
                                "La pièce est remplacée\u00A0: elle est à vérifier, l’ancienne version reste lisible."))
                .open();
    }

    void voir(PieceDonnee donnee) {
        new VoirPieceDialog(grappe.id(), donnee, depot, this).open();
    }

    void accepter(PieceDonnee donnee) {
        essayer(() -> completude.accepter(grappe.id(), donnee.id(), donnee.version()), "La pièce est acceptée.");
    }

    void constater(Set<String> attendues) {
        essayer(
                () -> completude.constater(grappe.id(), attendues),
                attendues.size() > 1 ? "Les pièces sont acceptées." : "La pièce est acceptée.");
    }

    void refuser(PieceDonnee donnee) {
        new DemandeMotif(
                        "Refuser «\u00A0" + donnee.nom() + "\u00A0»",
                        List.of(
                                "La prochaine demande de compléments propose de la redemander, avec ce motif.",
                                "Elle reste au dossier, et peut encore être acceptée."),
                        "Refuser la pièce",
                        motif -> completude.refuser(grappe.id(), donnee.id(), donnee.version(), motif),
                        () -> fait("La pièce est refusée."))
                .open();
    }

    void retirer(PieceDonnee donnee) {
        new DemandeMotif(
                        "Retirer «\u00A0" + donnee.nom() + "\u00A0»",
                        List.of("Elle a été jointe par erreur\u00A0: elle est conservée, et ne compte plus."),
                        "Retirer la pièce",
                        motif -> completude.retirer(grappe.id(), donnee.id(), donnee.version(), motif),
                        () -> fait("La pièce est retirée."))
                .open();
    }

    private void essayer(Runnable acte, String message) {
        if (Messages.essayer(acte)) {
            fait(message);
        } else {
            rafraichir.run();
        }
    }

    private void fait(String message) {
        Messages.succes(message);
        rafraichir.run();
    }
}
