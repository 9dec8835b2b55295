package fr.treille.pilotage.historique;

import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.trace.ObjetTrace;
import java.time.Instant;
import java.util.List;

/**
 * One change of one thing: all that a transaction did to it.
 *
 * @param cle identifier of what changed, within its kind
 * @param libelle what it is called: the name of the grappe, the reference of the letter
 * @param auteur who did it, in words; also the machine, or someone who writes to the database beside the application
 * @param motif why, « » where none was asked
 * @param differences field by field; what it was created with, or was when it was removed
 * @param rang tells two changes of the same thing apart
 */
public record Evenement(
        ObjetTrace objet,
        String cle,
        String libelle,
        Instant instant,
        String auteur,
        Operation operation,
        String motif,
        List<Difference> differences,
        String rang) {

    /** The same change of one field alone. */
    public Evenement avecSeule(Difference difference) {
        return new Evenement(objet, cle, libelle, instant, auteur, operation, motif, List.of(difference), rang);
    }
}
