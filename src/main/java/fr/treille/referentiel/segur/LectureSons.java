package fr.treille.referentiel.segur;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads a file of SONS orders: a line says one order of an ESSMS. */
final class LectureSons {

    /** An ESSMS may have ordered again after it cancelled. */
    record Cle(String finess, LocalDate commandeLe) {

        static Cle de(BeneficiaireSons ligne) {
            return new Cle(ligne.finess(), ligne.commandeLe());
        }
    }

    private static final ColonneListe FINESS = ColonneListe.exigee(
            "FINESS", "FINESS ET", "FINESS géographique", "N° FINESS", "Numéro FINESS", "N° FINESS ET", "nofinesset");
    private static final ColonneListe COMMANDE =
            ColonneListe.exigee("Date de commande", "Commandée le", "Commande", "Date de la commande");
    private static final ColonneListe ANNULEE =
            ColonneListe.facultative("Annulée le", "Date d’annulation", "Annulation", "Annulé le");
    private static final ColonneListe VA =
            ColonneListe.facultative("VA le", "Date de VA", "VA", "Date de la VA", "Vérification d’aptitude");
    private static final ColonneListe SOLUTION =
            ColonneListe.facultative("Solution", "Nom de la solution", "Logiciel", "DUI");

    private LectureSons() {}

    static ListeLue<Cle, BeneficiaireSons> lire(Path fichier, LocalDate aujourdhui) {
        return ListeLue.lire(
                fichier,
                List.of(FINESS, COMMANDE, ANNULEE, VA, SOLUTION),
                ligne -> ligne(ligne, aujourdhui),
                Cle::de,
                // any of its orders: the day of the order may be what is wrong
                ligne -> ligne.finess(FINESS));
    }

    private static BeneficiaireSons ligne(LigneDeListe ligne, LocalDate aujourdhui) {
        var finess = ligne.finess(FINESS);
        ligne.exiger(COMMANDE);
        var commande = ligne.jour(COMMANDE);
        if (commande == null) {
            throw new Refus("La colonne «\u00A0" + COMMANDE.titre() + "\u00A0» est vide.");
        }
        var annulee = ligne.jour(ANNULEE);
        var va = ligne.jour(VA);
        PlageDates.FAIT.exiger("commande", commande, aujourdhui);
        PlageDates.FAIT.exiger("annulation", annulee, aujourdhui);
        PlageDates.FAIT.exiger("va", va, aujourdhui);
        if (annulee != null && annulee.isBefore(commande)) {
            throw new Refus("L’annulation est avant la commande.");
        }
        if (va != null && va.isBefore(commande)) {
            throw new Refus("La VA est avant la commande.");
        }
        return new BeneficiaireSons(
                finess, commande, annulee, va, Bornes.couper(ligne.texte(SOLUTION), Bornes.PRODUIT), null);
    }
}
