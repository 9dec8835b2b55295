package fr.treille.referentiel.etablissement.importation;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;

/** A more recent extraction was imported before this one; the agent may still want it. */
public final class FichierAncien extends Refus {

    private static final long serialVersionUID = 1L;

    FichierAncien(LocalDate date, LocalDate dernier) {
        super(
                null,
                "Ce fichier (extraction du " + Formats.date(date) + ") est plus ancien que le dernier importé ("
                        + Formats.date(dernier) + ")\u00A0: l’importer remettrait d’anciennes valeurs.");
    }
}
