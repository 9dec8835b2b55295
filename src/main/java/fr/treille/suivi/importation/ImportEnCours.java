package fr.treille.suivi.importation;

import fr.treille.socle.commun.Refus;
import fr.treille.suivi.importation.EtatImportMesures.Phase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file that an agent is importing, written by the thread that reads it and read by screens. */
final class ImportEnCours implements Avancement {

    private final Path fichier;
    private final String nomFichier;
    private final DemandeImport demande;
    private final Instant debut;
    private volatile Phase phase = Phase.LECTURE;
    private volatile int lignes;
    private volatile double part;
    private volatile boolean annule;
    private volatile @Nullable Essai essai;
    private volatile Map<SortLigne, Integer> comptes = Map.of();
    private volatile String refus = "";
    private volatile @Nullable Long importId;

    ImportEnCours(Path fichier, String nomFichier, DemandeImport demande, Instant debut) {
        this.fichier = fichier;
        this.nomFichier = nomFichier;
        this.demande = demande;
        this.debut = debut;
    }

    Path fichier() {
        return fichier;
    }

    String nomFichier() {
        return nomFichier;
    }

    DemandeImport demande() {
        return demande;
    }

    Instant debut() {
        return debut;
    }

    boolean tourne() {
        return phase.enCours();
    }

    @Nullable
    Essai essai() {
        return essai;
    }

    @Override
    public void lecture(int lignesLues) {
        lignes = lignesLues;
    }

    @Override
    public void comparaison(int faites, int total) {
        phase = Phase.COMPARAISON;
        part = total == 0 ? 1 : (double) faites / total;
    }

    @Override
    public void continuer() {
        if (annule) {
            throw new Refus("L’essai est annulé\u00A0: rien n’a été enregistré.");
        }
    }

    void annuler() {
        annule = true;
    }

    void essaye(Essai fait) {
        essai = fait;
        comptes = fait.comptes();
        part = 1;
        phase = Phase.ESSAYE;
    }

    /** @return whether it was waiting for that: twice at once, it is recorded once */
    synchronized boolean commencerEnregistrement() {
        if (phase != Phase.ESSAYE) {
            return false;
        }
        phase = Phase.ENREGISTREMENT;
        return true;
    }

    void enregistre(long id) {
        importId = id;
        phase = Phase.ENREGISTRE;
    }

    void arrete(String raison) {
        refus = raison;
        phase = Phase.ARRETE;
    }

    EtatImportMesures etat() {
        var fait = essai;
        return new EtatImportMesures(
                nomFichier,
                phase,
                lignes,
                part,
                annule,
                comptes,
                fait == null ? 0 : fait.sansMesure(),
                fait == null ? 0 : fait.periodesAOuvrir(),
                refus,
                importId);
    }

    List<LigneRapport> lignes(@Nullable SortLigne sort) {
        var fait = essai;
        if (fait == null) {
            return List.of();
        }
        return sort == null
                ? fait.lignes()
                : fait.lignes().stream().filter(ligne -> ligne.sort() == sort).toList();
    }
}
