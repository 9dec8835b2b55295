package fr.treille.suivi.interlocuteur;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.Telephone;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a contact must be, alone and beside the others of its grappe. */
final class ControleInterlocuteur {

    private ControleInterlocuteur() {}

    /**
     * @param autres those of the grappe, the one that changes left out
     * @throws Refus on the field concerned
     */
    static void exiger(InterlocuteurSaisie saisie, List<InterlocuteurFiche> autres, LocalDate aujourdhui) {
        if (saisie.nom().isEmpty()) {
            throw Refus.surChamp("nom", "Donnez un nom.");
        }
        if (saisie.courriel().isEmpty() && saisie.telephone().isEmpty()) {
            throw Refus.surChamp("courriel", "Donnez une adresse électronique ou un téléphone.");
        }
        if (!saisie.courriel().isEmpty()) {
            Courriel.exiger("courriel", saisie.courriel());
        }
        Bornes.borner("civilite", "La civilité", saisie.civilite(), Bornes.CIVILITE);
        Bornes.borner("nom", "Le nom", saisie.nom(), Bornes.NOM);
        Bornes.borner("prenom", "Le prénom", saisie.prenom(), Bornes.NOM);
        Bornes.borner("fonction", "La fonction", saisie.fonction(), Bornes.TITRE);
        Bornes.borner("organisation", "L’organisation", saisie.organisation(), Bornes.TITRE);
        Telephone.exiger("telephone", saisie.telephone());
        Bornes.borner("note", "La note", saisie.note(), Bornes.NOTE);
        PlageDates.FONCTION.exiger("du", saisie.du(), aujourdhui);
        PlageDates.FONCTION.exiger("au", saisie.au(), aujourdhui);
        if (saisie.du() != null && saisie.au() != null && saisie.au().isBefore(saisie.du())) {
            throw Refus.surChamp(
                    "au",
                    "La fin, le " + Formats.date(saisie.au()) + ", est avant le début, le " + Formats.date(saisie.du())
                            + ".");
        }
        autres.forEach(autre -> exigerAutre(saisie, autre));
    }

    /** One person, one address; one role, once at a time. */
    private static void exigerAutre(InterlocuteurSaisie saisie, InterlocuteurFiche autre) {
        var sienne = autre.saisie();
        var memePersonne =
                saisie.nom().equalsIgnoreCase(sienne.nom()) && saisie.prenom().equalsIgnoreCase(sienne.prenom());
        if (!memePersonne && !saisie.courriel().isEmpty() && saisie.courriel().equalsIgnoreCase(sienne.courriel())) {
            throw Refus.surChamp(
                    "courriel", "Cette adresse est déjà celle de " + autre.nomComplet() + " dans cette grappe.");
        }
        if (memePersonne && saisie.role() == sienne.role() && enMemeTemps(saisie, sienne)) {
            throw Refus.surChamp(
                    "role",
                    autre.nomComplet() + " a déjà le rôle «\u00A0"
                            + saisie.role().libelle() + "\u00A0» dans cette grappe.");
        }
    }

    private static boolean enMemeTemps(InterlocuteurSaisie une, InterlocuteurSaisie autre) {
        return !finie(une, autre) && !finie(autre, une);
    }

    private static boolean finie(InterlocuteurSaisie une, InterlocuteurSaisie autre) {
        return une.au() != null && autre.du() != null && une.au().isBefore(Objects.requireNonNull(autre.du()));
    }
}
