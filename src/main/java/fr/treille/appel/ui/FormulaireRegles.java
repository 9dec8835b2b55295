package fr.treille.appel.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.appel.CibleFiche;
import fr.treille.appel.ConditionPiece;
import fr.treille.appel.Grille;
import fr.treille.appel.Piece;
import fr.treille.appel.Regles;
import fr.treille.appel.TypeProjet;
import fr.treille.etablissement.Secteur;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the rules of a call, to be written: of a draft, or of an amendment. */
class FormulaireRegles extends Div {

    private final CheckboxGroup<TypeProjet> types;
    private final MultiSelectComboBox<Secteur> secteurs;
    private final IntegerField taille;
    private final IntegerField petitOg;
    private final IntegerField evolution;
    private final IntegerField acquisition;
    private final IntegerField mesure;
    private final FormulaireBareme bareme;
    private final FormulaireBareme nonReference;
    private final MultiSelectComboBox<Secteur> secteursNonReference;
    private final TextArea criteres;
    private final TableSaisie<Piece> pieces;
    private final IntegerField total;
    private final TableSaisie<Grille.Critere> grille;
    private final TableSaisie<CibleFiche> cibles;
    private final TextArea silences;

    FormulaireRegles(Saisies saisies, Regles regles) {
        types = saisies.champ("types", Saisies.types(regles.types()));
        secteurs = saisies.champ("secteurs", Saisies.secteurs("Secteurs", regles.secteurs()));
        taille = saisies.champ(
                "tailleMinimale", Saisies.entier("Taille minimale d’un projet (ESSMS)", regles.tailleMinimale()));
        petitOg = saisies.champ(
                "seuilPetitOg", Saisies.entier("Petit OG\u00A0: moins de (ESSMS)", regles.seuilPetitOg()));
        evolution = saisies.champ(
                "deploiementEvolutionMois",
                Saisies.entier("Déploiement d’une évolution (mois)", regles.deploiementEvolutionMois()));
        acquisition = saisies.champ(
                "deploiementAcquisitionMois",
                Saisies.entier("Déploiement d’une acquisition (mois)", regles.deploiementAcquisitionMois()));
        mesure = saisies.champ("mesureMois", Saisies.entier("Mesure de l’usage (mois)", regles.mesureMois()));
        bareme = new FormulaireBareme(saisies, "bareme", "Barème", regles.bareme());
        nonReference = new FormulaireBareme(
                saisies,
                "baremeNonReference",
                "Barème des solutions non référencées (aucune tranche\u00A0: pas de barème propre)",
                regles.baremeNonReference());
        secteursNonReference = saisies.champ(
                "secteursNonReference",
                Saisies.secteurs("Secteurs de ce second barème", regles.secteursNonReference()));
        criteres = Saisies.lignes("Critères d’éligibilité", regles.criteres());
        pieces = saisies.champ(
                "pieces",
                new TableSaisie<>(
                        "Pièces du dossier",
                        "cette pièce",
                        "Ajouter une pièce",
                        regles.pieces(),
                        FormulaireRegles::piece));
        total = Saisies.entier(
                "Total de la grille (vide\u00A0: non chiffrée)", regles.grille().total());
        grille = saisies.champ(
                "grille",
                new TableSaisie<>(
                        "Grille de priorisation",
                        "ce critère",
                        "Ajouter un critère",
                        regles.grille().criteres(),
                        FormulaireRegles::critere));
        cibles = saisies.champ(
                "cibles",
                new TableSaisie<>(
                        "Cibles d’usage",
                        "cette cible",
                        "Ajouter une cible",
                        regles.cibles(),
                        FormulaireRegles::cible));
        silences = Saisies.lignes("Ce que la source ne dit pas, et notre lecture", regles.silences());
        var generales = new Div(types, new FormLayout(secteurs, taille, petitOg, mesure, evolution, acquisition));
        add(
                Affichage.section("Règles", generales),
                bareme,
                nonReference,
                secteursNonReference,
                pieces,
                Affichage.section("Éligibilité", criteres),
                grille,
                total,
                cibles,
                Affichage.section("Notes", silences));
    }

    private static TableSaisie.Rang<Piece> piece(@Nullable Piece piece) {
        var libelle = Saisies.texte("Pièce", piece == null ? "" : piece.libelle(), 200);
        var precision = Saisies.texte("Précision", piece == null ? "" : piece.precision(), 300);
        var condition = new Select<ConditionPiece>();
        condition.setLabel("Demandée");
        condition.setItems(ConditionPiece.values());
        condition.setItemLabelGenerator(ConditionPiece::libelle);
        condition.setValue(piece == null ? ConditionPiece.TOUJOURS : piece.condition());
        return new TableSaisie.Rang<>(
                List.of(libelle, precision, condition),
                () -> new Piece(libelle.getValue().strip(), precision.getValue().strip(), condition.getValue()));
    }

    private static TableSaisie.Rang<Grille.Critere> critere(Grille.@Nullable Critere critere) {
        var libelle = Saisies.texte("Critère", critere == null ? "" : critere.libelle(), 200);
        var points = Saisies.entier("Points", critere == null ? null : critere.points());
        return new TableSaisie.Rang<>(
                List.of(libelle, points),
                () -> new Grille.Critere(libelle.getValue().strip(), points.getValue()));
    }

    private static TableSaisie.Rang<CibleFiche> cible(@Nullable CibleFiche cible) {
        var code = Saisies.texte("Code", cible == null ? "" : cible.code(), 40);
        var libelle = Saisies.texte("Indicateur", cible == null ? "" : cible.libelle(), 200);
        var numerateur = Saisies.texte("Numérateur", cible == null ? "" : cible.numerateur(), 300);
        var denominateur = Saisies.texte(
                "Dénominateur", cible == null || cible.denominateur() == null ? "" : cible.denominateur(), 300);
        var seuil = new com.vaadin.flow.component.textfield.BigDecimalField("Cible (%)");
        var part = cible == null ? null : cible.seuil();
        seuil.setValue(
                part == null
                        ? null
                        : new java.math.BigDecimal(
                                part.movePointRight(2).stripTrailingZeros().toPlainString()));
        var exemptions = Saisies.texte(
                "Exemptions, séparées par ;", cible == null ? "" : String.join("; ", cible.exemptions()), 1000);
        return new TableSaisie.Rang<>(List.of(code, libelle, numerateur, denominateur, seuil, exemptions), () -> {
            var pourcent = seuil.getValue();
            return new CibleFiche(
                    code.getValue().strip(),
                    libelle.getValue().strip(),
                    numerateur.getValue().strip(),
                    denominateur.getValue().isBlank()
                            ? null
                            : denominateur.getValue().strip(),
                    pourcent == null ? null : pourcent.movePointLeft(2),
                    Arrays.stream(exemptions.getValue().split(";"))
                            .map(String::strip)
                            .filter(texte -> !texte.isEmpty())
                            .toList());
        });
    }

    /** @throws fr.treille.commun.Refus on the field that is wrong */
    Regles lire() {
        return new Regles(
                types.getValue(),
                secteurs.getValue(),
                Saisies.entier(taille),
                Saisies.entier(petitOg),
                bareme.lire(),
                nonReference.estVide() ? null : nonReference.lire(),
                secteursNonReference.getValue(),
                Saisies.lignes(criteres),
                pieces.lire(),
                new Grille(total.getValue(), grille.lire()),
                cibles.lire(),
                Saisies.entier(evolution),
                Saisies.entier(acquisition),
                Saisies.entier(mesure),
                Saisies.lignes(silences));
    }
}
