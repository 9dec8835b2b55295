package fr.treille.dossier.completude;

import fr.treille.socle.piece.PieceFiche;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something given of a piece of the file.
 *
 * @param version to give back with a change
 * @param attendue name of the piece of the call that it is, « » for another
 * @param fichier its last version, null when it was seen on the national tool and not brought here
 * @param motif why it is refused or taken back, « » when it is not
 * @param recuePar name of who recorded it
 * @param jugeeLe when it was accepted, refused or taken back, null before
 * @param jugeePar name of who did, « » before
 */
public record PieceDonnee(
        long id,
        int version,
        String attendue,
        @Nullable PieceFiche fichier,
        EtatPieceDossier etat,
        String motif,
        Instant recueLe,
        String recuePar,
        @Nullable Instant jugeeLe,
        String jugeePar) {

    /** Whether it counts: accepted, and its file, if it has one, not refused by the antivirus since. */
    public boolean compte() {
        return etat == EtatPieceDossier.ACCEPTEE && !infectee();
    }

    /** Whether the antivirus refused its file. */
    public boolean infectee() {
        return fichier != null && fichier.refusee();
    }

    /** Its file's name, or where it was seen. */
    public String nom() {
        return fichier == null ? "Vue sur l’outil national" : fichier.nom();
    }
}
