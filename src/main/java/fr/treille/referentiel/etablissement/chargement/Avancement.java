package fr.treille.referentiel.etablissement.chargement;

/** Follows an import, and may stop it. Called from the thread that imports, at least every thousand lines. */
public interface Avancement {

    /** Tells nothing and never stops. */
    Avancement AUCUN = new Avancement() {
        @Override
        public void lecture(long octetsLus, long lignesLues) {}

        @Override
        public void enregistrement() {}

        @Override
        public boolean annulationDemandee() {
            return false;
        }
    };

    /**
     * The file is being read.
     *
     * @param octetsLus bytes of the file as stored, to compare with its size
     * @param lignesLues lines of a CSV file, structures of a FINESS+ document
     */
    void lecture(long octetsLus, long lignesLues);

    /** The file is read whole; what it changes is being written. */
    void enregistrement();

    /** Whether somebody asked to stop: the tables are then left as they were. */
    boolean annulationDemandee();
}
