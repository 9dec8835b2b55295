package fr.treille.dossier.notation;

import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a sheet, with the criterion as it was when it was scored. */
@Embeddable
record NoteCritere(
        String critere,
        String libelle,
        String regarde,
        int maximum,
        @Nullable BigDecimal note,
        String commentaire) {

    /** A score is a number of half points. */
    private static final BigDecimal PAS = new BigDecimal("0.5");

    /**
     * @param rang of the line, which a refusal names
     * @throws Refus on it when the score is above its maximum, negative or no half point, or the comment too long
     */
    static NoteCritere de(GrilleNotation.Ligne ligne, NoteSaisie saisie, int rang) {
        var note = saisie.note();
        if (note != null
                && (note.signum() < 0
                        || note.compareTo(BigDecimal.valueOf(ligne.maximum())) > 0
                        || note.remainder(PAS).signum() != 0)) {
            throw Refus.surChamp(
                    FicheSaisie.champNote(rang),
                    "«\u00A0" + ligne.libelle() + "\u00A0» se note de 0 à " + ligne.maximum() + ", par demi-point.");
        }
        return new NoteCritere(
                ligne.critere(),
                ligne.libelle(),
                ligne.regarde(),
                ligne.maximum(),
                note,
                Bornes.borner(FicheSaisie.champCommentaire(rang), "Le commentaire", saisie.commentaire(), Bornes.NOTE));
    }

    static NoteLue vierge(GrilleNotation.Ligne ligne) {
        return new NoteLue(ligne.critere(), ligne.libelle(), ligne.regarde(), ligne.maximum(), null, "");
    }

    NoteLue lue() {
        return new NoteLue(critere, libelle, regarde, maximum, note, commentaire);
    }

    /** Whether it scored that line of a grid, which an amendment may have changed since. */
    boolean note(GrilleNotation.Ligne ligne) {
        return critere.equals(ligne.critere()) && libelle.equals(ligne.libelle()) && maximum == ligne.maximum();
    }
}
