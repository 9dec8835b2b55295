package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.referentiel.appel.regle.Exigences;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Modeles;
import fr.treille.referentiel.appel.regle.Piece;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.ChoixFinancement;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.courrier.edition.CatalogueModeles;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All the rules of a call, to be written: of a draft, or of an amendment. */
class FormulaireRegles extends Div {

    private final CheckboxGroup<TypeProjet> types;
    private final ChampChoixMultiple<Secteur> secteurs;
    private final IntegerField taille;
    private final IntegerField petitOg;
    private final IntegerField evolution;
    private final IntegerField acquisition;
    private final IntegerField mesure;
    private final FormulaireDuree convention;
    private final FormulaireBareme bareme;
    private final FormulaireBareme nonReference;
    private final ChampChoixMultiple<Secteur> secteursNonReference;
    private final FormulaireChoix choix;
    private final FormulaireExigences exigences;
    private final FormulaireAtteinte atteinte;
    private final TextArea criteres;
    private final RangsEditables<Piece> pieces;
    private final IntegerField total;
    private final RangsEditables<GrilleNotation.Critere> grille;
    private final RangsEditables<CibleFiche> cibles;
    private final TextArea silences;
    private final ChoixModeles modeles;

    /**
     * @param regles null for those of a new call: nothing is filled in, but what the région proposes
     * @param tailleProposee distinct FINESS géographiques that the région asks of a project
     */
    FormulaireRegles(
            Saisies saisies, CatalogueModeles catalogue, @Nullable Regles regles, @Nullable Integer tailleProposee) {
        types = saisies.champ("types", Saisies.types(ou(regles, Regles::types, Set.of())));
        secteurs = saisies.champ("secteurs", Saisies.secteurs("Secteurs", ou(regles, Regles::secteurs, Set.of())));
        taille = saisies.champ(
                "tailleMinimale",
                Saisies.entier(
                        "Taille minimale d’un projet (ESSMS)",
                        regles == null ? tailleProposee : Integer.valueOf(regles.tailleMinimale())));
        petitOg = saisies.champ(
                "seuilPetitOg",
                Saisies.entier(
                        "Petit OG\u00A0: moins de (ESSMS)",
                        regles == null ? null : Integer.valueOf(regles.seuilPetitOg())));
        evolution = saisies.champ(
                "deploiementEvolutionMois",
                Saisies.entier(
                        "Repère d’une évolution (mois)",
                        regles == null ? null : Integer.valueOf(regles.deploiementEvolutionMois())));
        acquisition = saisies.champ(
                "deploiementAcquisitionMois",
                Saisies.entier(
                        "Repère d’une acquisition (mois)",
                        regles == null ? null : Integer.valueOf(regles.deploiementAcquisitionMois())));
        for (var repere : List.of(evolution, acquisition)) {
            repere.setHelperText("Du démarrage du projet, achat compris, à la fin du déploiement");
        }
        mesure = saisies.champ(
                "mesureMois",
                Saisies.entier(
                        "Mesure de l’usage (mois)", regles == null ? null : Integer.valueOf(regles.mesureMois())));
        convention = new FormulaireDuree(
                saisies, regles == null ? null : regles.convention(), evolution, acquisition, mesure);
        bareme = new FormulaireBareme(saisies, "bareme", "Barème", regles == null ? null : regles.bareme());
        nonReference = new FormulaireBareme(
                saisies,
                "baremeNonReference",
                "Barème des solutions non référencées (aucune tranche\u00A0: pas de barème propre)",
                regles == null ? null : regles.baremeNonReference());
        secteursNonReference = saisies.champ(
                "secteursNonReference",
                Saisies.secteurs("Secteurs de ce second barème", ou(regles, Regles::secteursNonReference, Set.of())));
        choix = new FormulaireChoix(saisies, ou(regles, Regles::choix, ChoixFinancement.DAVANT));
        exigences = new FormulaireExigences(saisies, ou(regles, Regles::exigences, Exigences.DE_2025));
        criteres = Saisies.lignes("Critères d’éligibilité", ou(regles, Regles::criteres, List.of()));
        pieces = saisies.champ(
                "pieces",
                new RangsEditables<>(
                        "Pièces du dossier",
                        "cette pièce",
                        "Ajouter une pièce",
                        ou(regles, Regles::pieces, List.of()),
                        RangsRegles::piece));
        total = Saisies.entier(
                "Total de la grille (vide\u00A0: non chiffrée)",
                regles == null ? null : regles.grille().total());
        grille = saisies.champ(
                "grille",
                new RangsEditables<>(
                        "Grille de priorisation",
                        "ce critère",
                        "Ajouter un critère",
                        ou(regles, lues -> lues.grille().criteres(), List.of()),
                        RangsRegles::critere));
        cibles = saisies.champ(
                "cibles",
                new RangsEditables<>(
                        "Cibles d’usage",
                        "cette cible",
                        "Ajouter une cible",
                        ou(regles, Regles::cibles, List.of()),
                        RangsRegles::cible));
        atteinte = new FormulaireAtteinte(saisies, ou(regles, Regles::atteinte, ExigenceCibles.CHACUN));
        silences = Saisies.lignes(
                "Ce que la source ne dit pas, et notre lecture", ou(regles, Regles::silences, List.of()));
        modeles = new ChoixModeles(saisies, catalogue, ou(regles, Regles::modeles, Modeles.USUELS));
        var generales = new Div(types, new FormLayout(secteurs, taille, petitOg, mesure, evolution, acquisition));
        add(
                AffichageAppels.section("Règles", generales),
                AffichageAppels.section("Durée des conventions", convention),
                bareme,
                nonReference,
                secteursNonReference,
                choix,
                exigences,
                pieces,
                AffichageAppels.section("Éligibilité", criteres),
                grille,
                total,
                cibles,
                atteinte,
                AffichageAppels.section("Modèles des courriers", modeles),
                AffichageAppels.section("Notes", silences));
    }

    private static <T> T ou(@Nullable Regles regles, Function<Regles, T> lecture, T defaut) {
        return regles == null ? defaut : lecture.apply(regles);
    }

    /** @throws fr.treille.socle.commun.Refus on the field that is wrong */
    Regles lire() {
        return new Regles(
                types.getValue(),
                secteurs.getValue(),
                Saisies.entier(taille),
                Saisies.entier(petitOg),
                bareme.lire(),
                nonReference.estVide() ? null : nonReference.lire(),
                secteursNonReference.getValue(),
                choix.lire(),
                exigences.lire(),
                Saisies.lignes(criteres),
                pieces.lire(),
                new GrilleNotation(total.getValue(), grille.lire()),
                cibles.lire(),
                atteinte.lire(),
                Saisies.entier(evolution),
                Saisies.entier(acquisition),
                Saisies.entier(mesure),
                convention.lire(),
                modeles.lire(),
                Saisies.lignes(silences));
    }
}
