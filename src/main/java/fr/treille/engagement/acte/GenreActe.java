package fr.treille.engagement.acte;

import fr.treille.socle.commun.Lettres;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.territoire.ActeSigne;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document: what is said of it once for all.
 *
 * @param code stable name, kept with the documents of {@link RegistreCommun}
 * @param nature by which it is numbered and archived; several kinds of letter share one
 * @param nom how sentences call it
 * @param objet how sentences call what it is about, « cette grappe »
 * @param droit the right of {@link fr.treille.socle.equipe.Droits} that preparing and sending it ask for
 * @param signe the delegation that signing it asks for, null when nobody signs it
 * @param apresEnvoi whether it can still be replaced once sent
 */
public record GenreActe(
        String code,
        NatureDocument nature,
        NomActe nom,
        String objet,
        String droit,
        @Nullable ActeSigne signe,
        boolean apresEnvoi) {

    /** « Cette grappe ». */
    public String objetEnTete() {
        return Lettres.majuscule(objet);
    }
}
