package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.chargement.Avancement;
import fr.treille.referentiel.etablissement.chargement.Chargement;
import fr.treille.referentiel.etablissement.chargement.ImportAnnule;
import fr.treille.referentiel.etablissement.finess.FichierFiness;
import fr.treille.referentiel.etablissement.finess.LecteurFiness;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports the national FINESS files, one at a time in the whole installation. An import is all or nothing; it changes what the file
 * says, never deletes, and leaves a report.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@PreAuthorize("hasRole('CONSULTER')")
public class ImportFinessService {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ImportFinessService.class);

    private final Chargement chargement;
    private final RegistreImports registre;
    private final ImportFinessRequetes requetes;
    private final Clock horloge;
    private final AtomicReference<@Nullable ImportEnCours> courant = new AtomicReference<>();

    ImportFinessService(Chargement chargement, RegistreImports registre, ImportFinessRequetes requetes, Clock horloge) {
        this.chargement = chargement;
        this.registre = registre;
        this.requetes = requetes;
        this.horloge = horloge;
    }

    /**
     * Recognises a file without importing it.
     *
     * @throws Refus when it is not a FINESS file that is read here
     */
    @PreAuthorize("hasRole('IMPORTER_FINESS')")
    public FichierPresente examiner(Path fichier) {
        try (LecteurFiness lecteur = FichierFiness.ouvrir(fichier)) {
            return new FichierPresente(
                    lecteur.genre(),
                    lecteur.dateExtraction(),
                    lecteur.encodage(),
                    Files.size(fichier),
                    registre.dernierImport(lecteur.genre()),
                    registre.dejaImporte(FichierFiness.sha256(fichier)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports a file and waits for the end, refusing an extraction older than what is known. */
    @PreAuthorize("hasRole('IMPORTER_FINESS')")
    public RapportImport importer(Path fichier, String nomFichier) {
        return importer(fichier, nomFichier, false, Avancement.AUCUN);
    }

    /**
     * Imports a file and waits for the end.
     *
     * @param nomFichier the name that the agent knows it by
     * @param ancienAccepte import it even when a more recent extraction was imported; nothing is then said absent
     * @throws Refus when it is not a FINESS file, when it is older and that is not accepted, when it breaks off, when it is cancelled,
     *     or when another import is running; the import's row keeps the reason, and nothing else is changed
     */
    @PreAuthorize("hasRole('IMPORTER_FINESS')")
    public RapportImport importer(Path fichier, String nomFichier, boolean ancienAccepte, Avancement avancement) {
        ImportEnCours lancement = ouvrir(fichier, nomFichier, avancement);
        executer(lancement, fichier, ancienAccepte);
        return requetes.rapport(lancement.importId()).orElseThrow();
    }

    /**
     * Imports a file in the background, then deletes it. Follow it with {@link #enCours()}, read what it did with {@link RapportImportService}.
     *
     * @return the import's identifier
     * @throws Refus when another import is running
     */
    @PreAuthorize("hasRole('IMPORTER_FINESS')")
    public long demarrer(Path fichier, String nomFichier, boolean ancienAccepte) {
        ImportEnCours lancement = ouvrir(fichier, nomFichier, Avancement.AUCUN);
        Thread.ofVirtual().name("import-finess").start(() -> {
            try {
                executer(lancement, fichier, ancienAccepte);
            } catch (RuntimeException e) {
                // the import's row has the reason, for the screen
                JOURNAL.debug("Import {} abandonné", lancement.importId(), e);
            } finally {
                effacer(fichier);
            }
        });
        return lancement.importId();
    }

    private ImportEnCours ouvrir(Path fichier, String nomFichier, Avancement avancement) {
        try {
            if (courant.get() != null || chargement.enCours()) {
                throw new Refus("Un autre import de fichier FINESS est en cours\u00A0: attendez sa fin ou annulez-le.");
            }
            registre.fermerLesInterrompus();
            String sha256 = FichierFiness.sha256(fichier);
            long taille = Files.size(fichier);
            long id = registre.ouvrir(
                    nomFichier, taille, sha256, AgentConnecte.courant().nomComplet(), registre.dejaImporte(sha256));
            ImportEnCours lancement = new ImportEnCours(id, nomFichier, taille, horloge, avancement);
            if (!courant.compareAndSet(null, lancement)) {
                Refus refus = new Refus("Un autre import de fichier FINESS vient de commencer.");
                registre.abandonner(id, EtatImport.ECHEC, refus.message());
                throw refus;
            }
            return lancement;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void executer(ImportEnCours lancement, Path fichier, boolean ancienAccepte) {
        long id = lancement.importId();
        try (LecteurFiness lecteur = FichierFiness.ouvrir(fichier)) {
            LocalDate dernier = registre.dernierImport(lecteur.genre());
            registre.decrire(id, lecteur);
            boolean ancien = dernier != null && lecteur.dateExtraction().isBefore(dernier);
            if (dernier != null && ancien && !ancienAccepte) {
                throw new FichierAncien(lecteur.dateExtraction(), dernier);
            }
            chargement.executer(lecteur, id, !ancien, lancement, bilan -> registre.terminer(id, bilan));
        } catch (ImportAnnule e) {
            registre.abandonner(id, EtatImport.ANNULE, e.message());
            throw e;
        } catch (Refus e) {
            registre.abandonner(id, EtatImport.ECHEC, e.message());
            throw e;
        } catch (IOException | RuntimeException e) {
            JOURNAL.error("Import {} en échec", id, e);
            registre.abandonner(
                    id,
                    EtatImport.ECHEC,
                    "L’import s’est arrêté sur une erreur imprévue\u00A0: rien n’a été"
                            + " modifié. L’administrateur en trouvera la cause dans le journal de l’application.");
            throw e instanceof RuntimeException r ? r : new UncheckedIOException((IOException) e);
        } finally {
            courant.set(null);
        }
    }

    private static void effacer(Path fichier) {
        try {
            Files.deleteIfExists(fichier);
        } catch (IOException e) {
            JOURNAL.warn("Fichier temporaire non effacé\u00A0: {}", fichier, e);
        }
    }

    /** The import that runs on this instance. */
    public Optional<Progression> enCours() {
        return Optional.ofNullable(courant.get()).map(ImportEnCours::progression);
    }

    /** Asks an import to stop; it does so within a second or so, and changes nothing. */
    @PreAuthorize("hasRole('IMPORTER_FINESS')")
    public void annuler(long importId) {
        ImportEnCours lancement = courant.get();
        if (lancement != null && lancement.importId() == importId) {
            lancement.annuler();
        }
    }
}
