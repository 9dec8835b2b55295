package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.regle.Modeles;
import fr.treille.referentiel.appel.regle.Regles;
import java.util.List;

/** Drafts for the tests. */
final class SaisieAppel {

    private SaisieAppel() {}

    static AppelSaisie nouvelle(String intitule, Regles regles) {
        return new AppelSaisie(intitule, 2027, Guichet.REGIONAL, null, "", null, "Essai", regles, List.of(), 0);
    }

    static Regles avecModeles(Modeles modeles) {
        var r = ReglesDEssai.regles();
        return new Regles(
                r.types(),
                r.secteurs(),
                r.tailleMinimale(),
                r.seuilPetitOg(),
                r.bareme(),
                r.baremeNonReference(),
                r.secteursNonReference(),
                r.choix(),
                r.exigences(),
                r.criteres(),
                r.pieces(),
                r.grille(),
                r.cibles(),
                r.atteinte(),
                r.deploiementEvolutionMois(),
                r.deploiementAcquisitionMois(),
                r.mesureMois(),
                r.convention(),
                modeles,
                r.silences());
    }

    static AppelFiche sousLIdentifiant(AppelFiche fiche, long id) {
        return new AppelFiche(
                id,
                fiche.intitule(),
                fiche.annee(),
                fiche.regionCode(),
                fiche.statut(),
                fiche.guichet(),
                fiche.enveloppe(),
                fiche.enveloppeSource(),
                fiche.enveloppeLe(),
                fiche.source(),
                fiche.fenetres(),
                fiche.edition(),
                fiche.version());
    }
}
