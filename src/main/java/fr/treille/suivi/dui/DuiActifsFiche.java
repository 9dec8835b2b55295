package fr.treille.suivi.dui;

import fr.treille.socle.piece.PieceFiche;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A count of active DUI.
 *
 * @param preuve its evidence, null while there is none
 * @param auteur who wrote it last
 */
public record DuiActifsFiche(
        long id,
        LocalDate jour,
        int nombre,
        String commentaire,
        @Nullable PieceFiche preuve,
        String auteur,
        int version) {}
