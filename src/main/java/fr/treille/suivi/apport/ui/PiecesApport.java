package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.TypePiece;
import fr.treille.socle.piece.ui.DepotFichier;
import fr.treille.suivi.apport.ApportsPorteur;
import java.util.List;

/** The files that a porteur gives as evidence, kept as they come. */
class PiecesApport extends Div {

    private final ApportsPorteur apports;
    private final String jeton;
    private final Div liste = new Div();
    private int nombre;

    PiecesApport(ApportsPorteur apports, String jeton, List<PieceFiche> preuves) {
        this.apports = apports;
        this.jeton = jeton;
        addClassName("apport-pieces");
        add(
                new Paragraph(
                        "Captures d’écran, extractions ou attestations de votre logiciel. Aucun document qui nomme des"
                                + " personnes accompagnées."),
                DepotFichier.enMemoire(
                        TypePiece.TAILLE_MAXIMALE, TypePiece.ADMIS, TypePiece.tropGros(), this::recevoir),
                liste);
        preuves.forEach(this::montrer);
    }

    int nombre() {
        return nombre;
    }

    private void recevoir(String nom, byte[] contenu) {
        montrer(apports.joindre(jeton, nom, contenu));
    }

    private void montrer(PieceFiche preuve) {
        nombre++;
        var piece = new Div(new Span(enClair(preuve)));
        var retirer = new Button("Retirer", clic -> {
            try {
                apports.retirer(jeton, preuve.id());
                liste.remove(piece);
                nombre--;
            } catch (Refus refus) {
                Messages.erreur(refus.message());
            }
        });
        retirer.setAriaLabel("Retirer " + preuve.nom());
        piece.add(retirer);
        piece.addClassName("apport-piece");
        liste.add(piece);
    }

    /** « extraction.pdf (14 o), en attente du contrôle antivirus ». */
    static String enClair(PieceFiche preuve) {
        return preuve.nom() + " (" + Formats.taille(preuve.taille()) + ")"
                + (preuve.lisible() ? "" : ", " + preuve.empechement());
    }
}
