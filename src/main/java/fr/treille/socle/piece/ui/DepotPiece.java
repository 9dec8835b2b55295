package fr.treille.socle.piece.ui;

import com.vaadin.flow.component.html.Div;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.piece.TypePiece;
import org.jspecify.annotations.Nullable;

/** The field of a form where a piece is given: what it is, or why it is not taken, is said at once. */
public final class DepotPiece extends Div {

    private final DepotFichier depot;
    private String nom = "";
    private byte @Nullable [] octets;

    public DepotPiece() {
        depot = DepotFichier.enMemoire(TypePiece.TAILLE_MAXIMALE, TypePiece.ADMIS, TypePiece.tropGros(), this::recevoir)
                .unSeul();
        add(depot);
    }

    /** Taken whole, or not at all: a file that is refused takes the former one away too, for nobody to send it by mistake. */
    private void recevoir(String fichier, byte[] lus) {
        octets = null;
        depot.constater(fichier, TypePiece.de(lus).libelle() + ".");
        nom = fichier;
        octets = lus;
    }

    /** Says something of the file, or of the one that is kept already. */
    public void constater(String phrase) {
        depot.constater("", phrase);
    }

    /** The form's answer on this field. */
    public void refuser(Refus refus) {
        depot.refuser(nom(), refus.message());
    }

    /** The name of the file, « » while there is none. */
    public String nom() {
        return octets == null ? "" : nom;
    }

    /** Its content, null while there is none. */
    public byte @Nullable [] octets() {
        return octets;
    }
}
