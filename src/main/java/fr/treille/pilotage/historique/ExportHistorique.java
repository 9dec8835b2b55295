package fr.treille.pilotage.historique;

import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.export.ExportCsv;
import java.io.OutputStream;

/** Writes changes in CSV, a line per field. */
final class ExportHistorique implements AutoCloseable {

    private final ExportCsv csv;

    ExportHistorique(OutputStream flux) {
        csv = new ExportCsv(flux, "Instant", "Auteur", "Objet", "Nom", "Opération", "Champ", "Avant", "Après", "Motif");
    }

    void ecrire(Evenement evenement) {
        if (evenement.differences().isEmpty()) {
            ecrire(evenement, new Difference("", null, null));
        }
        evenement.differences().forEach(difference -> ecrire(evenement, difference));
    }

    private void ecrire(Evenement evenement, Difference difference) {
        csv.ecrire(
                Formats.dateHeure(evenement.instant()),
                evenement.auteur(),
                evenement.objet().libelle(),
                evenement.libelle(),
                evenement.operation().libelle(),
                difference.champ(),
                difference.valeurPrecedente(),
                difference.valeurActuelle(),
                evenement.motif());
    }

    @Override
    public void close() {
        csv.close();
    }
}
