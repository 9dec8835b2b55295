package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.chargement.Avancement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of one running import, written by its thread and read by screens. */
final class ImportEnCours implements Avancement {

    /** Too early, an estimate says nothing. */
    private static final Duration MINIMUM = Duration.ofSeconds(1);

    private final long importId;
    private final String nomFichier;
    private final long taille;
    private final Clock horloge;
    private final Instant debut;
    private final Avancement suite;
    private volatile long octets;
    private volatile long lignes;
    private volatile boolean enregistrement;
    private volatile boolean annule;

    ImportEnCours(long importId, String nomFichier, long taille, Clock horloge, Avancement suite) {
        this.importId = importId;
        this.nomFichier = nomFichier;
        this.taille = taille;
        this.horloge = horloge;
        this.debut = horloge.instant();
        this.suite = suite;
    }

    long importId() {
        return importId;
    }

    void annuler() {
        annule = true;
    }

    @Override
    public void lecture(long octetsLus, long lignesLues) {
        octets = octetsLus;
        lignes = lignesLues;
        suite.lecture(octetsLus, lignesLues);
    }

    @Override
    public void enregistrement() {
        enregistrement = true;
        suite.enregistrement();
    }

    @Override
    public boolean annulationDemandee() {
        return annule || suite.annulationDemandee();
    }

    Progression progression() {
        double part = enregistrement ? 1 : taille == 0 ? 0 : Math.min(1, (double) octets / taille);
        return new Progression(importId, nomFichier, lignes, part, enregistrement, annule, restant(part));
    }

    private @Nullable Duration restant(double part) {
        Duration passe = Duration.between(debut, horloge.instant());
        if (enregistrement || part <= 0 || passe.compareTo(MINIMUM) < 0) {
            return null;
        }
        return Duration.ofMillis((long) (passe.toMillis() * (1 - part) / part));
    }
}
