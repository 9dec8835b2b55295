package fr.treille.suivi.importation;

/** Follows a trial or a recording, and may stop it until it is being written. */
interface Avancement {

    /** Lines of the file read so far. */
    void lecture(int lignes);

    /** Measures compared so far, out of all of them. */
    void comparaison(int faites, int total);

    /** @throws fr.treille.socle.commun.Refus when somebody asked to stop */
    void continuer();
}
