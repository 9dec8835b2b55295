package fr.treille.referentiel.etablissement.chargement;

import fr.treille.socle.commun.Refus;

/** Somebody stopped the import; nothing was changed. */
public final class ImportAnnule extends Refus {

    private static final long serialVersionUID = 1L;

    ImportAnnule() {
        super(null, "L’import a été annulé\u00A0: rien n’a été modifié.");
    }

    static void verifier(Avancement avancement) {
        if (avancement.annulationDemandee()) {
            throw new ImportAnnule();
        }
    }
}
