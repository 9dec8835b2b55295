package fr.treille.suivi.interlocuteur;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something exchanged about a grappe, or that happened to it.
 *
 * @param genre its kind, « COURRIEL »
 * @param libelle what screens call that kind
 * @param jour its day, where only that is known
 * @param instant its instant otherwise: one of the two is null
 * @param detail to whom, by whom or why, « » for nothing
 * @param lien address within the application, « » for none
 */
public record EchangeLigne(
        String genre,
        String libelle,
        @Nullable LocalDate jour,
        @Nullable Instant instant,
        String titre,
        String detail,
        String lien) {}
