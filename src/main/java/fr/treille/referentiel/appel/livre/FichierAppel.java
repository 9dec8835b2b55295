package fr.treille.referentiel.appel.livre;

import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.Guichet;
import fr.treille.referentiel.appel.livre.AppelLivre.Origine;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Modeles;
import fr.treille.referentiel.appel.regle.Regles;
import java.util.List;

/** The layout of a file: its fields are these components, and those of its parts, all of them written. */
record FichierAppel(
        String region,
        String intitule,
        int annee,
        Guichet guichet,
        String source,
        String resume,
        PartiesAppel.Enveloppe enveloppe,
        PartiesAppel.Fenetres fenetres,
        PartiesAppel.Projets projets,
        PartiesAppel.Financement financement,
        PartiesAppel.Pieces pieces,
        PartiesAppel.GrilleSourcee grille,
        PartiesAppel.Cibles cibles,
        PartiesAppel.Deploiement deploiement,
        PartiesAppel.Convention convention,
        List<String> silences) {

    AppelLivre livre(String cle) {
        var saisie = new AppelSaisie(
                intitule,
                annee,
                guichet,
                enveloppe.montant(),
                enveloppe.origine(),
                enveloppe.le(),
                source,
                regles(),
                fenetres.liste().stream().map(PartiesAppel.Fenetre::fiche).toList(),
                0);
        var origines = List.of(
                new Origine("Enveloppe", enveloppe.source()),
                new Origine("Fenêtres de dépôt", fenetres.source()),
                new Origine("Projets et éligibilité", projets.source()),
                new Origine("Financement", financement.source()),
                new Origine("Pièces du dossier", pieces.source()),
                new Origine("Grille de priorisation", grille.source()),
                new Origine("Cibles d’usage", cibles.source()),
                new Origine("Durées de déploiement", deploiement.source()),
                new Origine("Durées des conventions", convention.source()));
        return new AppelLivre(cle, region, resume, saisie, origines);
    }

    private Regles regles() {
        return new Regles(
                projets.types(),
                projets.secteurs(),
                projets.tailleMinimale(),
                projets.seuilPetitOg(),
                financement.bareme(),
                financement.baremeNonReference(),
                financement.secteursNonReference(),
                financement.choix(),
                projets.exigences(),
                projets.criteres(),
                pieces.liste(),
                new GrilleNotation(grille.total(), grille.criteres()),
                cibles.liste(),
                cibles.atteinte(),
                deploiement.evolutionMois(),
                deploiement.acquisitionMois(),
                cibles.mesureMois(),
                convention.duree(),
                Modeles.USUELS,
                silences);
    }
}
