package fr.treille.socle.piece;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a piece, without its content.
 *
 * @param version its number, from 1
 * @param grappeId the grappe that the piece is of, null for none
 * @param nom the name that it came with, made safe to show and to download
 * @param taille in bytes
 * @param sha256 in lower-case hexadecimal
 * @param constat what was found in it, « » when nothing was
 * @param recuePar name of who gave it
 * @param lisible whether its content may be read now
 */
public record PieceFiche(
        long id,
        int version,
        @Nullable Long grappeId,
        String nom,
        TypePiece type,
        long taille,
        String sha256,
        EtatPiece etat,
        String constat,
        Instant recueLe,
        String recuePar,
        boolean lisible) {

    /** Why it cannot be read, « » when it can. */
    public String empechement() {
        if (lisible) {
            return "";
        }
        return etat == EtatPiece.REFUSEE
                ? "refusé par le contrôle antivirus (" + constat + ")\u00A0: à redonner"
                : "en attente du contrôle antivirus";
    }

    /** What is to be known before it is opened, « contient des macros »; « » when nothing is, or when it is refused. */
    public String reserve() {
        return refusee() ? "" : constat;
    }

    /** Whether a virus was found in it. */
    public boolean refusee() {
        return etat == EtatPiece.REFUSEE;
    }
}
