package fr.treille.courrier;

import fr.treille.commun.Refus;
import fr.treille.commun.Tris;
import fr.treille.equipe.AgentConnecte;
import fr.treille.equipe.Perimetre;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final EntityManager stockage;
    private final JdbcClient sql;
    private final Perimetre perimetre;
    private final Clock horloge;

    DocumentService(
            DocumentRequetes documents,
            Archives archives,
            EntityManager stockage,
            JdbcClient sql,
            Perimetre perimetre,
            Clock horloge) {
        this.documents = documents;
        this.archives = archives;
        this.stockage = stockage;
        this.sql = sql;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /**
     * The next reference of a nature for the caller's région and the current year, « ARS76-ESMSN-2025-0012 ». It belongs
     * to the caller's transaction, which holds the sequence until it ends: a rollback gives the number back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('NOTIFIER', 'CONVENTIONNER')")
    public String numeroter(NatureDocument nature) {
        var region = perimetre.regionCode();
        int annee = LocalDate.now(horloge).getYear();
        int numero = sql.sql("INSERT INTO numerotation (region_code, nature, annee, dernier) VALUES (?, ?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE dernier = dernier + 1 RETURNING dernier")
                .params(region, nature.name(), annee)
                .query(Integer.class)
                .single();
        return nature.reference(region, annee, numero);
    }

    /**
     * Archives a document in the caller's transaction.
     *
     * @throws Refus when it has no content
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('NOTIFIER', 'CONVENTIONNER')")
    public DocumentFiche archiver(DocumentAArchiver demande) {
        if (demande.contenu().length == 0) {
            throw new Refus("Le document " + demande.reference() + " est vide\u00A0: il n’a pas été archivé.");
        }
        // to the microsecond, as the column keeps it
        var maintenant = horloge.instant().truncatedTo(ChronoUnit.MICROS);
        var document = new Document(
                demande,
                perimetre.regionCode(),
                maintenant,
                AgentConnecte.courant().nomComplet());
        stockage.persist(document);
        return document.fiche();
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
                filtre.texte().strip(),
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
                filtre.texte().strip(),
                filtre.nature(),
                filtre.lien());
    }
}
