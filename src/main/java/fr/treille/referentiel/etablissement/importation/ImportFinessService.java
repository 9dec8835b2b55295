package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.chargement.Avancement;
import fr.treille.referentiel.etablissement.chargement.Chargement;
import fr.treille.referentiel.etablissement.chargement.ImportAnnule;
import fr.treille.referentiel.etablissement.finess.FichierFiness;
import fr.treille.referentiel.etablissement.finess.FichierReconnu;
import fr.treille.referentiel.etablissement.finess.LecteurFiness;
import fr.treille.socle.commun.LectureAPart;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final String IMPREVU = "L’import s’est arrêté sur une erreur imprévue\u00A0: rien n’a été modifié."
            + " L’administrateur en trouvera la cause dans le journal de l’application.";

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
     * Recognises a file without importing it, in one reading.
     *
     * @throws Refus when it is not a FINESS file that is read here, when a spreadsheet rewrote it, or when it is dated after today
     */
    @PreAuthorize("hasRole('IMPORTER_FINESS')")
    public FichierPresente examiner(Path fichier) {
        FichierReconnu reconnu = reconnaitre(fichier);
        FichierAVenir.refuser(reconnu, horloge);
        return new FichierPresente(
                reconnu, registre.dernierImport(reconnu.genre()), registre.dejaImporte(reconnu.sha256()));
    }

    private static FichierReconnu reconnaitre(Path fichier) {
        try {
            return LectureAPart.lire(() -> FichierFiness.examiner(fichier));
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
     * @throws Refus when {@link #examiner} refuses it, when it is older and that is not accepted, when it breaks off, when it is
     *     cancelled, or when another import is running; the import's row keeps the reason, and nothing else is changed
     */
    @PreAuthorize("hasRole('IMPORTER_FINESS')")
    public RapportImport importer(Path fichier, String nomFichier, boolean ancienAccepte, Avancement avancement) {
        exigerLibre();
        FichierReconnu reconnu;
        try {
            reconnu = FichierFiness.examiner(fichier);
        } catch (Refus refus) {
            registre.refuser(nomFichier, fichier, auteur(), refus.message());
            throw refus;
        }
        ImportEnCours lancement = ouvrir(reconnu, nomFichier, avancement);
        executer(lancement, reconnu, ancienAccepte);
        return requetes.rapport(lancement.importId()).orElseThrow();
    }

    /**
     * Imports an examined file in the background, then deletes it. Follow it with {@link #enCours()}, read what it did with {@link
     * RapportImportService}.
     *
     * @return the import's identifier
     * @throws Refus when another import is running
     */
    @PreAuthorize("hasRole('IMPORTER_FINESS')")
    public long demarrer(FichierPresente presente, String nomFichier, boolean ancienAccepte) {
        exigerLibre();
        FichierReconnu reconnu = presente.fichier();
        ImportEnCours lancement = ouvrir(reconnu, nomFichier, Avancement.AUCUN);
        Thread.ofVirtual().name("import-finess").start(() -> {
            try {
                executer(lancement, reconnu, ancienAccepte);
            } catch (RuntimeException e) {
                // the import's row has the reason, for the screen
                JOURNAL.debug("Import {} abandonné", lancement.importId(), e);
            } finally {
                FichierFiness.effacer(reconnu.chemin());
            }
        });
        return lancement.importId();
    }

    private void exigerLibre() {
        if (courant.get() != null || chargement.enCours()) {
            throw new Refus("Un autre import de fichier FINESS est en cours\u00A0: attendez sa fin ou annulez-le.");
        }
        registre.fermerLesInterrompus();
    }

    private ImportEnCours ouvrir(FichierReconnu fichier, String nomFichier, Avancement avancement) {
        long id = registre.ouvrir(nomFichier, fichier.taille(), fichier.sha256(), auteur());
        ImportEnCours lancement = new ImportEnCours(id, nomFichier, fichier.taille(), horloge, avancement);
        if (!courant.compareAndSet(null, lancement)) {
            Refus refus = new Refus("Un autre import de fichier FINESS vient de commencer.");
            registre.abandonner(id, EtatImport.ECHEC, refus.message());
            throw refus;
        }
        return lancement;
    }

    private static String auteur() {
        return AgentConnecte.courant().nomComplet();
    }

    private void executer(ImportEnCours lancement, FichierReconnu fichier, boolean ancienAccepte) {
        long id = lancement.importId();
        try (LecteurFiness lecteur = FichierFiness.ouvrir(fichier)) {
            LocalDate dernier = registre.dernierImport(fichier.genre());
            registre.decrire(id, fichier);
            FichierAVenir.refuser(fichier, horloge);
            boolean ancien = dernier != null && fichier.dateExtraction().isBefore(dernier);
            if (dernier != null && ancien && !ancienAccepte) {
                throw new FichierAncien(fichier.dateExtraction(), dernier);
            }
            chargement.executer(lecteur, id, !ancien, lancement, bilan -> registre.terminer(id, bilan));
        } catch (Refus e) {
            registre.abandonner(id, e instanceof ImportAnnule ? EtatImport.ANNULE : EtatImport.ECHEC, e.message());
            throw e;
        } catch (IOException | RuntimeException e) {
            JOURNAL.error("Import {} en échec", id, e);
            registre.abandonner(id, EtatImport.ECHEC, IMPREVU);
            throw e instanceof RuntimeException r ? r : new UncheckedIOException((IOException) e);
        } finally {
            courant.set(null);
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
