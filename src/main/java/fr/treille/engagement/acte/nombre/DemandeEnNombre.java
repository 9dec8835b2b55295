package fr.treille.engagement.acte.nombre;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many documents to generate or send.
 *
 * @param genre code of their kind
 * @param versions that the screen showed, of what the documents are about; of the documents themselves when sending them
 * @param signataire who signs them all, null for the only one who may
 * @param cle drawn by the screen: asked twice, it is done once
 */
public record DemandeEnNombre(
        String genre,
        GesteActes geste,
        Map<Long, Integer> versions,
        @Nullable Long signataire,
        String cle) {}
