package fr.treille.socle.piece.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import fr.treille.socle.piece.Accueil;
import fr.treille.socle.piece.TypePiece;
import org.jspecify.annotations.Nullable;

/** The field of a form where a piece is given: what it is, or why it is not taken, is said at once. */
public final class DepotPiece extends Div implements HasValidation {

    private final DepotFichier depot;
    private final Accueil accueil;
    private String nom = "";
    private byte @Nullable [] octets;
    private String erreur = "";
    private boolean refuse;

    public DepotPiece() {
        this(Accueil.SANS_RESERVE);
    }

    /** The same at a door that takes more, or not. */
    public DepotPiece(Accueil accueil) {
        this.accueil = accueil;
        depot = DepotFichier.enMemoire(TypePiece.TAILLE_MAXIMALE, TypePiece.ADMIS, TypePiece.tropGros(), this::recevoir)
                .unSeul();
        add(depot);
    }

    /** Taken whole, or not at all: a file that is refused takes the former one away too, for nobody to send it by mistake. */
    private void recevoir(String fichier, byte[] lus) {
        octets = null;
        depot.constater(fichier, TypePiece.de(lus, accueil).libelle() + ".");
        nom = fichier;
        octets = lus;
    }

    /** Says something of the file, or of the one that is kept already. */
    public void constater(String phrase) {
        depot.constater("", phrase);
    }

    @Override
    public void setErrorMessage(String message) {
        erreur = message;
    }

    @Override
    public String getErrorMessage() {
        return erreur;
    }

    /** The form's answer on this field stands beside the file, as what is said of it when it comes. */
    @Override
    public void setInvalid(boolean faux) {
        refuse = faux;
        if (faux) {
            depot.refuser(nom(), erreur);
        }
    }

    @Override
    public boolean isInvalid() {
        return refuse;
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
