package fr.treille.dossier.grappe.deport;

import java.util.Optional;

/** What a module below this one knows of who may not judge a file. Implementations are beans. */
public interface SourceDeports {

    /** Why the caller neither examines a grappe, nor gives its avis, nor decides it, in a sentence; nothing when it knows no reason. */
    Optional<String> raison(long grappeId);
}
