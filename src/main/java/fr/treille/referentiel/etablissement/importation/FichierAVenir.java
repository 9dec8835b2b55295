package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.finess.FichierReconnu;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.time.Clock;
import java.time.LocalDate;

/** The extraction is dated after today: once imported, every true file would be older than it. */
final class FichierAVenir extends Refus {

    private static final long serialVersionUID = 1L;

    private FichierAVenir(LocalDate date, LocalDate aujourdhui) {
        super(
                null,
                "La date de ce fichier (extraction du " + Formats.date(date)
                        + ") n’est pas encore venue\u00A0: nous sommes le " + Formats.date(aujourdhui)
                        + ". Rien n’en est importé, car tous les fichiers suivants passeraient pour plus anciens."
                        + " Téléchargez de nouveau le fichier d’origine.");
    }

    /**
     * The files are dated in Paris, where the day begins before or after that of an overseas région: the later of the two is today.
     *
     * @throws FichierAVenir when the extraction is dated after today
     */
    static void refuser(FichierReconnu fichier, Clock horloge) {
        LocalDate ici = LocalDate.now(horloge);
        LocalDate paris = LocalDate.now(horloge.withZone(Formats.ZONE));
        LocalDate aujourdhui = ici.isAfter(paris) ? ici : paris;
        if (fichier.dateExtraction().isAfter(aujourdhui)) {
            throw new FichierAVenir(fichier.dateExtraction(), aujourdhui);
        }
    }
}
