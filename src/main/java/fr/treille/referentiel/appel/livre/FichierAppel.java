package fr.treille.referentiel.appel.livre;

import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.CibleFiche;
import fr.treille.referentiel.appel.EtendueProjets;
import fr.treille.referentiel.appel.FenetreFiche;
import fr.treille.referentiel.appel.Grille;
import fr.treille.referentiel.appel.Guichet;
import fr.treille.referentiel.appel.Modeles;
import fr.treille.referentiel.appel.Piece;
import fr.treille.referentiel.appel.Regles;
import fr.treille.referentiel.appel.TypeProjet;
import fr.treille.referentiel.appel.livre.AppelLivre.Origine;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Bareme;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The layout of a file: the names of its fields are those of the components below, all of them written. */
record FichierAppel(
        String region,
        String intitule,
        int annee,
        Guichet guichet,
        String source,
        String resume,
        Enveloppe enveloppe,
        Fenetres fenetres,
        Projets projets,
        Financement financement,
        Pieces pieces,
        GrilleSourcee grille,
        Cibles cibles,
        Deploiement deploiement,
        List<String> silences) {

    /** @param origine the words that the call keeps of where the figure comes from, « » without envelope */
    record Enveloppe(
            String source,
            @Nullable Montant montant,
            String origine,
            @Nullable LocalDate le) {}

    record Fenetres(String source, List<Fenetre> liste) {}

    record Fenetre(
            @Nullable LocalDate ouverture,
            LocalDate clotureDepot,
            @Nullable LocalDate clotureMultiregionale,
            @Nullable LocalDate finRecevabilite,
            @Nullable LocalDate finInstruction,
            @Nullable LocalDate finSelection,
            @Nullable String selectionSource,
            @Nullable LocalDate engagement,
            EtendueProjets etendue,
            Map<TypeProjet, Set<Secteur>> accueils) {

        FenetreFiche fiche() {
            return new FenetreFiche(
                    0,
                    ouverture,
                    clotureDepot,
                    clotureMultiregionale,
                    finRecevabilite,
                    finInstruction,
                    finSelection,
                    selectionSource,
                    engagement,
                    etendue,
                    accueils);
        }
    }

    record Projets(
            String source,
            Set<TypeProjet> types,
            Set<Secteur> secteurs,
            int tailleMinimale,
            int seuilPetitOg,
            List<String> criteres) {}

    record Financement(
            String source, Bareme bareme, @Nullable Bareme baremeNonReference, Set<Secteur> secteursNonReference) {}

    record Pieces(String source, List<Piece> liste) {}

    record GrilleSourcee(String source, @Nullable Integer total, List<Grille.Critere> criteres) {}

    record Cibles(String source, int mesureMois, List<CibleFiche> liste) {}

    record Deploiement(String source, int evolutionMois, int acquisitionMois) {}

    AppelLivre livre(String cle) {
        var saisie = new AppelSaisie(
                intitule,
                annee,
                guichet,
                enveloppe.montant,
                enveloppe.origine,
                enveloppe.le,
                source,
                regles(),
                fenetres.liste.stream().map(Fenetre::fiche).toList(),
                0);
        var origines = List.of(
                new Origine("Enveloppe", enveloppe.source),
                new Origine("Fenêtres de dépôt", fenetres.source),
                new Origine("Projets et éligibilité", projets.source),
                new Origine("Financement", financement.source),
                new Origine("Pièces du dossier", pieces.source),
                new Origine("Grille de priorisation", grille.source),
                new Origine("Cibles d’usage", cibles.source),
                new Origine("Durées de déploiement", deploiement.source));
        return new AppelLivre(cle, region, resume, saisie, origines);
    }

    private Regles regles() {
        return new Regles(
                projets.types,
                projets.secteurs,
                projets.tailleMinimale,
                projets.seuilPetitOg,
                financement.bareme,
                financement.baremeNonReference,
                financement.secteursNonReference,
                projets.criteres,
                pieces.liste,
                new Grille(grille.total, grille.criteres),
                cibles.liste,
                deploiement.evolutionMois,
                deploiement.acquisitionMois,
                cibles.mesureMois,
                Modeles.USUELS,
                silences);
    }
}
