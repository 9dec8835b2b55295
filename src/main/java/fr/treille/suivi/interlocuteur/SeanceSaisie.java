package fr.treille.suivi.interlocuteur;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session of a committee as a form edits it.
 *
 * @param lieu place or link, at most 300 characters
 * @param objet what it is about, or what came of it, at most 500 characters
 */
public record SeanceSaisie(@Nullable LocalDate jour, String lieu, String objet) {

    public SeanceSaisie {
        lieu = lieu.strip();
        objet = objet.strip();
    }
}
