package fr.treille.suivi.preuve;

import fr.treille.socle.piece.PieceFiche;
import fr.treille.suivi.mesure.SourceMesure;
import java.time.Instant;

/**
 * A piece of evidence.
 *
 * @param indicateur « » when it proves all of them
 * @param finess « » when it is of all the ESSMS
 * @param essms name of that ESSMS, « »
 * @param piece its file
 */
public record PreuveFiche(
        long id,
        long periodeId,
        String indicateur,
        String finess,
        String essms,
        PieceFiche piece,
        String commentaire,
        SourceMesure source,
        Instant jointeLe,
        String jointePar) {

    /** Whether it proves that indicator of that ESSMS of that period, and nothing more nor less. */
    boolean memePortee(long periode, String autreIndicateur, String autreFiness) {
        return periodeId == periode && indicateur.equals(autreIndicateur) && finess.equals(autreFiness);
    }
}
