package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.Acte;
import fr.treille.engagement.acte.SujetActe;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the documents of a kind are kept. */
public interface RegistreActes {

    /**
     * A document to keep.
     *
     * @param fige columns beside those of the document
     */
    record Inscription(SujetActe sujet, Acte acte, Map<String, @Nullable Object> fige) {}

    /**
     * Keeps them, in one statement.
     *
     * @return their identifiers, in the same order
     * @throws org.springframework.dao.DataIntegrityViolationException when another one was kept meanwhile for the same thing
     */
    List<Long> inscrire(List<Inscription> inscriptions);

    /** Reads those of the périmètre among these, and keeps others from changing them until the transaction ends. */
    Map<Long, ActeTenu> verrouiller(Collection<Long> ids);

    /** The grappes that these things are, which are held before their documents; none for a kind that tells of something else. */
    default Collection<Long> grappes(Collection<Long> objets) {
        return List.of();
    }

    /** The grappes of these documents, as {@link #grappes}. It never changes: to be read before anything is held. */
    default Collection<Long> grappesDe(Collection<Long> ids) {
        return List.of();
    }

    /** The document that counts of each of these things, for those that have one. */
    Map<Long, ActeFiche> courants(Collection<Long> objets);

    /** « Vallée enfance (ARS76-ESMSN-2025-0012) », by document, of those of the périmètre among these. */
    default Map<Long, String> noms(Collection<Long> ids) {
        return Map.of();
    }
}
