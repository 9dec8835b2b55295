package fr.treille.referentiel.etablissement.importation;

import fr.treille.socle.commun.export.ExportCsv;
import java.io.OutputStream;

/** Writes lines of a report in CSV. */
final class ExportRapport implements AutoCloseable {

    private final ExportCsv csv;

    ExportRapport(OutputStream flux) {
        csv = new ExportCsv(
                flux, "Nature", "Numéro FINESS", "Nom", "Ligne", "Champ", "Avant", "Après", "Contenu", "Raison");
    }

    void ecrire(LigneImport ligne) {
        csv.ecrire(
                ligne.nature(),
                ligne.finess(),
                ligne.nom(),
                ligne.numero(),
                ligne.champ() == null ? "" : ligne.champ().libelle(),
                ligne.ancien(),
                ligne.nouveau(),
                ligne.contenu(),
                ligne.raison());
    }

    @Override
    public void close() {
        csv.close();
    }
}
