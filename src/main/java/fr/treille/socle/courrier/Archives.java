package fr.treille.socle.courrier;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The archive as the installation itself reads it, with nobody signed in: the outbox takes its attachments here. No
 * screen calls it; {@link DocumentService} applies the reader's rights.
 */
@Component
@Transactional(readOnly = true)
public class Archives {

    private final DocumentRequetes documents;

    Archives(DocumentRequetes documents) {
        this.documents = documents;
    }

    /**
     * The content of a document.
     *
     * @throws Refus when it is unknown, or its bytes are not those that were archived
     */
    public DocumentContenu lire(long id) {
        return lire(documents.findById(id));
    }

    /** Of one périmètre only: elsewhere the document is unknown. */
    DocumentContenu lire(long id, Perimetre perimetre) {
        var trouve = documents.findById(id).filter(document -> document.dans(perimetre));
        if (trouve.isEmpty()) {
            perimetre.noter("Ce document", id);
        }
        return lire(trouve);
    }

    private static DocumentContenu lire(Optional<Document> trouve) {
        var document =
                trouve.orElseThrow(() -> new Refus("Ce document n’existe pas, ou n’est pas dans votre périmètre."));
        if (!document.intact()) {
            throw new Refus(
                    "Le document " + document.reference() + " est altéré\u00A0: son contenu n’est plus celui qui a"
                            + " été archivé. Il n’est ni affiché ni envoyé\u00A0; prévenez l’administration de Treille.");
        }
        return document.contenu();
    }
}
