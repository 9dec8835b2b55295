package fr.treille.courrier;

import fr.treille.commun.Installation;
import fr.treille.commun.Refus;
import fr.treille.commun.Tris;
import fr.treille.equipe.AgentConnecte;
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
 * place. Readers see those of their région.
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
    private final Installation installation;
    private final Clock horloge;

    DocumentService(
            DocumentRequetes documents,
            Archives archives,
            EntityManager stockage,
            JdbcClient sql,
            Installation installation,
            Clock horloge) {
        this.documents = documents;
        this.archives = archives;
        this.stockage = stockage;
        this.sql = sql;
        this.installation = installation;
        this.horloge = horloge;
    }

    /**
     * The next reference of a nature for the caller's région and the current year, « ARS76-ESMSN-2025-0012 ». It belongs
     * to the caller's transaction, which holds the sequence until it ends: a rollback gives the number back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('NOTIFIER', 'CONVENTIONNER')")
    public String numeroter(NatureDocument nature) {
        var region = region();
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
                demande, region(), maintenant, AgentConnecte.courant().nomComplet());
        stockage.persist(document);
        return document.fiche();
    }

    /**
     * The content of a document, to show, download or print.
     *
     * @throws Refus when it is unknown in the caller's région, or its bytes are not those that were archived
     */
    public DocumentContenu contenu(long id) {
        return archives.lire(id, region());
    }

    /** A document of the caller's région, without its content. */
    public Optional<DocumentFiche> fiche(long id) {
        return documents.fiche(region(), id);
    }

    /** One page of the documents of the caller's région; sort properties are those of {@link DocumentFiche}. */
    public List<DocumentFiche> rechercher(DocumentFiltre filtre, Pageable pageable) {
        return documents.fiches(
                region(),
                filtre.texte().strip(),
                filtre.nature(),
                filtre.lien(),
                Tris.borner(pageable, TRIS, Sort.by(Sort.Direction.DESC, "creeLe")));
    }

    /** How many documents the filter keeps. */
    public long compter(DocumentFiltre filtre) {
        return documents.compter(region(), filtre.texte().strip(), filtre.nature(), filtre.lien());
    }

    private String region() {
        var region = AgentConnecte.courant().regionCode();
        return region.isEmpty() ? installation.regionCode() : region;
    }
}
