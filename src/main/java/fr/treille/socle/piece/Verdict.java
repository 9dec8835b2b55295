package fr.treille.socle.piece;

/** What an antivirus answers of a content. */
sealed interface Verdict {

    record Sain() implements Verdict {}

    /** @param signature its name of what it found, on one line */
    record Infecte(String signature) implements Verdict {}

    /**
     * Nothing is known of that content.
     *
     * @param absent whether it does not answer at all, so that nothing else is worth asking now
     */
    record Indisponible(String raison, boolean absent) implements Verdict {}
}
