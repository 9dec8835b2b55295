package fr.treille.pilotage.echeance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which échéances.
 *
 * @param texte part of the name of the grappe or of its porteur, « » for all
 * @param quand null for all that is still to be done
 * @param pour null for all of the périmètre that the reader's role does
 * @param nature key of a {@link NatureEcheance}, « » for all
 * @param jour that day alone, null for all
 * @param personne of the grappes of which that agent is in charge, null for all
 */
public record EcheanceFiltre(
        String texte,
        @Nullable Quand quand,
        @Nullable Pour pour,
        String nature,
        @Nullable LocalDate jour,
        @Nullable Long personne) {

    /** Whoever is in charge. */
    public EcheanceFiltre(
            String texte, @Nullable Quand quand, @Nullable Pour pour, String nature, @Nullable LocalDate jour) {
        this(texte, quand, pour, nature, jour, null);
    }

    /** Whether it asks for what is to be done, by the role of who reads. */
    boolean aFaire() {
        return quand == null || quand.aFaire();
    }

    /** Everything, done or not. */
    public static final EcheanceFiltre TOUTES = new EcheanceFiltre("", Quand.TOUTES, null, "", null);

    /** All that is still to be done. */
    public static final EcheanceFiltre A_FAIRE = new EcheanceFiltre("", null, null, "", null);
}
