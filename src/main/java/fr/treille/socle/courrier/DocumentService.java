package fr.treille.socle.courrier;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.Tris;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters and conventions as they were generated: archived once with their SHA-256, never changed nor generated again in
 * place. Readers see those of the grappes of their périmètre.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class DocumentService {

    private static final Set<String> TRIS = Set.of("reference", "nature", "sujet", "taille", "creeLe", "creePar");

    private final DocumentRequetes documents;
    private final Archives archives;
    private final DepotDocuments depot;
    private final Perimetre perimetre;

    DocumentService(DocumentRequetes documents, Archives archives, DepotDocuments depot, Perimetre perimetre) {
        this.documents = documents;
        this.archives = archives;
        this.depot = depot;
        this.perimetre = perimetre;
    }

    /**
     * Numbers, renders and archives documents in the caller's transaction, one row each. Their references,
     * « ARS76-ESMSN-2025-0012 », are the next ones of their nature for the caller's région and the current year, reserved at
     * once; the sequence is held until the transaction ends, and a rollback gives the numbers back.
     *
     * @param demandes a few hundreds at most, of one nature
     * @param pendant what can be done in the same transaction while they are rendered
     * @return in the same order
     * @throws Refus when one has no content, or what its rendering or the other thing throws
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('NOTIFIER', 'CONVENTIONNER', 'SUIVRE')")
    public List<DocumentFiche> archiver(List<DocumentAArchiver> demandes, Runnable pendant) {
        return depot.archiver(
                demandes, perimetre.regionCode(), AgentConnecte.courant().nomComplet(), pendant);
    }

    /**
     * The content of a document, to show, download or print.
     *
     * @throws Refus when it is unknown in the caller's périmètre, or its bytes are not those that were archived
     */
    public DocumentContenu contenu(long id) {
        return archives.lire(id, perimetre);
    }

    /** A document of the caller's périmètre, without its content. */
    public Optional<DocumentFiche> fiche(long id) {
        var trouvee = documents.fiche(perimetre.regionCode(), perimetre.agentLimite(), perimetre.jour(), id);
        if (trouvee.isEmpty()) {
            perimetre.noter("Ce document", id);
        }
        return trouvee;
    }

    /** One page of the documents of the caller's périmètre; sort properties are those of {@link DocumentFiche}. */
    public List<DocumentFiche> rechercher(DocumentFiltre filtre, Pageable pageable) {
        return documents.fiches(
                perimetre.regionCode(),
                perimetre.agentLimite(),
                perimetre.jour(),
                TexteCherche.motif(filtre.texte()),
                filtre.nature(),
                filtre.lien(),
                Tris.borner(pageable, TRIS, Sort.by(Sort.Direction.DESC, "creeLe")));
    }

    /** How many documents the filter keeps. */
    public long compter(DocumentFiltre filtre) {
        return documents.compter(
                perimetre.regionCode(),
                perimetre.agentLimite(),
                perimetre.jour(),
                TexteCherche.motif(filtre.texte()),
                filtre.nature(),
                filtre.lien());
    }
}
