package fr.treille.courrier;

import java.util.List;

/**
 * A document to keep for good.
 *
 * @param nature what it is
 * @param reference its reference, from {@link DocumentService#numeroter}; never twice the same
 * @param nomFichier name under which it is downloaded and attached, « ARS76-ESMSN-2025-0012.pdf »
 * @param type media type, « application/pdf »
 * @param contenu its bytes, not empty
 * @param sujet what it is about, « Grappe Vallée enfance »
 * @param lien address of that thing within the application, « grappes/42 »
 * @param territoires codes of the territoires of that thing: agents of others do not read the document
 */
public record DocumentAArchiver(
        NatureDocument nature,
        String reference,
        String nomFichier,
        String type,
        byte[] contenu,
        String sujet,
        String lien,
        List<String> territoires) {}
