package fr.treille.dossier.note;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An internal note.
 *
 * @param mentions whom it calls upon
 */
public record NoteFiche(long id, String texte, long auteurId, String auteur, Instant ecriteLe, List<Mention> mentions) {

    /**
     * Somebody whom a note calls upon.
     *
     * @param lueLe when he read it, null before he did
     */
    public record Mention(
            long agentId, String nom, @Nullable Instant lueLe) {}
}
