package fr.treille.suivi.importation;

/** Waits for what the import of measures does in the background. */
final class AttenteImport {

    private AttenteImport() {}

    /** How it is once nothing runs any more. */
    static EtatImportMesures de(ImportMesuresService imports) {
        for (int essai = 0; essai < 1000; essai++) {
            var etat = imports.etat().orElseThrow();
            if (!etat.phase().enCours()) {
                return etat;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("still running");
    }
}
