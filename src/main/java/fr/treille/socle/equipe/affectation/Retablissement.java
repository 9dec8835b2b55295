package fr.treille.socle.equipe.affectation;

import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import org.jspecify.annotations.Nullable;

/**
 * What an affectation was before a change, beside what it is.
 *
 * @param id of the affectation, which may have been removed since
 * @param version to give back, 0 when it was removed
 * @param quoi « Lison Armagnac sur 32 Gers »
 * @param part the share that it had
 * @param periode the days that it had
 * @param partActuelle null when it was removed
 * @param periodeActuelle null when it was removed
 */
public record Retablissement(
        long id,
        int version,
        String quoi,
        Part part,
        Periode periode,
        @Nullable Part partActuelle,
        @Nullable Periode periodeActuelle) {

    /** Whether there is nothing to do. */
    public boolean dejaLa() {
        return part == partActuelle && periode.equals(periodeActuelle);
    }
}
