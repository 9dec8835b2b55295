package fr.treille.suivi.importation;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.lecture.FichierTableau;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports measures from a file, one at a time for each agent: it is looked at, tried in the background, and recorded as the trial
 * said or not at all. What runs goes on when the page is left.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@PreAuthorize("hasRole('SUIVRE')")
public class ImportMesuresService {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ImportMesuresService.class);
    private static final Duration GARDE = Duration.ofHours(4);
    private static final int MONTRES = 50;

    private final PassageImport passage;
    private final RegistreMesures registre;
    private final Clock horloge;
    private final Map<Long, ImportEnCours> courants = new ConcurrentHashMap<>();

    ImportMesuresService(PassageImport passage, RegistreMesures registre, Clock horloge) {
        this.passage = passage;
        this.registre = registre;
        this.horloge = horloge;
    }

    /**
     * Looks at a file without reading its measures.
     *
     * @param grappeId the only grappe that it is about, null for all those of the caller's périmètre
     * @param feuille the sheet to look at, null for the one that looks like measures
     * @param ligneEntetes the line of the headers, null for the one that looks like it
     * @throws Refus when it is not a table that is read here
     */
    public FichierExamine examiner(
            Path fichier, @Nullable Long grappeId, @Nullable Integer feuille, @Nullable Integer ligneEntetes) {
        try {
            return passage.examiner(fichier, grappeId, feuille, ligneEntetes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tries a file in the background: nothing is recorded. Follow it with {@link #etat()}; the file is deleted when it is forgotten
     * or when another one comes.
     *
     * @throws Refus when the columns are not enough to read it, or another file of the caller is being read
     */
    public void essayer(Path fichier, String nomFichier, DemandeImport demande) {
        var aujourdhui = LocalDate.now(horloge);
        PlageDates.FAIT.exiger("debut", demande.debut(), aujourdhui);
        PlageDates.FAIT.exiger("fin", demande.fin(), aujourdhui);
        demande.exiger();
        var lancement = new ImportEnCours(fichier, nomFichier, demande, horloge.instant());
        var avant = courants.get(moi());
        if (avant != null && avant.tourne()) {
            throw new Refus("Un autre de vos fichiers est en cours de lecture\u00A0: attendez sa fin ou annulez-le.");
        }
        courants.values().stream()
                .filter(ancien -> !ancien.tourne()
                        && ancien.debut().isBefore(horloge.instant().minus(GARDE)))
                .forEach(this::effacer);
        courants.values()
                .removeIf(ancien -> !ancien.tourne()
                        && ancien.debut().isBefore(horloge.instant().minus(GARDE)));
        if (avant != null && !avant.fichier().equals(fichier)) {
            effacer(avant);
        }
        courants.put(moi(), lancement);
        lancer("essai-mesures", lancement, () -> lancement.essaye(passage.essayer(fichier, demande, lancement)));
    }

    /**
     * Records what the trial said, in the background, all of it or nothing.
     *
     * @throws Refus when nothing was tried
     */
    public void enregistrer() {
        var lancement = courants.get(moi());
        var essai = lancement == null ? null : lancement.essai();
        if (lancement == null || essai == null || !lancement.commencerEnregistrement()) {
            throw new Refus("Il n’y a pas d’essai à enregistrer\u00A0: choisissez un fichier.");
        }
        lancer("import-mesures", lancement, () -> {
            lancement.enregistre(passage.enregistrer(
                    essai,
                    lancement.nomFichier(),
                    FichierTableau.sha256(lancement.fichier()),
                    lancement.demande().grappeId()));
            effacer(lancement);
        });
    }

    /** How far the caller's file is; empty when there is none on this instance. */
    public Optional<EtatImportMesures> etat() {
        return Optional.ofNullable(courants.get(moi())).map(ImportEnCours::etat);
    }

    /** The report of the caller's file: of one issue, or whole with null. */
    public List<LigneRapport> lignes(@Nullable SortLigne sort) {
        var courant = courants.get(moi());
        return courant == null ? List.of() : courant.lignes(sort);
    }

    /** Asks the caller's trial to stop; what is already being written is written whole. */
    public void annuler() {
        var courant = courants.get(moi());
        if (courant != null) {
            courant.annuler();
        }
    }

    /** Forgets the caller's file, unless it is being read or recorded. */
    public void oublier() {
        var courant = courants.get(moi());
        if (courant != null && !courant.tourne()) {
            courants.remove(moi(), courant);
            effacer(courant);
        }
    }

    /** The last files that were recorded in the région, the caller's own where their territoires restrict them. */
    public List<ImportFiche> imports() {
        return registre.imports(MONTRES);
    }

    /** What such a file corrected, and what was refused of it; nothing for one that the caller does not see. */
    public List<LigneRapport> rapport(long importId) {
        return registre.lignes(importId);
    }

    private interface Travail {
        void faire() throws IOException;
    }

    private void lancer(String nom, ImportEnCours lancement, Travail travail) {
        Runnable suivi = () -> {
            try {
                travail.faire();
            } catch (Refus refus) {
                lancement.arrete(refus.message());
            } catch (IOException | RuntimeException e) {
                JOURNAL.error("Import de mesures en échec", e);
                lancement.arrete("L’import s’est arrêté sur une erreur imprévue\u00A0: rien n’a été enregistré."
                        + " L’administrateur en trouvera la cause dans le journal de l’application.");
            }
        };
        // the rights and the périmètre of who asked go with the work
        Thread.ofVirtual().name(nom).start(new DelegatingSecurityContextRunnable(suivi));
    }

    private void effacer(ImportEnCours ancien) {
        try {
            Files.deleteIfExists(ancien.fichier());
        } catch (IOException e) {
            JOURNAL.warn("Fichier temporaire non effacé", e);
        }
    }

    private static long moi() {
        return AgentConnecte.courant().id();
    }
}
