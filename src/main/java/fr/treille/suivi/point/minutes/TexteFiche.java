package fr.treille.suivi.point.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The text of the minutes as it is kept.
 *
 * @param auteur who wrote it last, « » before anybody did
 * @param ecritLe when, null before
 * @param version to give back when writing: 0 before anybody did
 */
public record TexteFiche(
        String texte, String auteur, @Nullable Instant ecritLe, int version) {

    static final TexteFiche VIDE = new TexteFiche("", "", null, 0);
}
