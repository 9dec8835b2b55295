package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.CompteNumerateur;
import fr.treille.referentiel.appel.regle.ConditionPiece;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Piece;
import fr.treille.referentiel.appel.regle.SousCritere;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the tables of rules, as one writes them. */
final class RangsRegles {

    private RangsRegles() {}

    static RangsEditables.Rang<Piece> piece(@Nullable Piece piece) {
        var libelle = Saisies.texte("Pièce", piece == null ? "" : piece.libelle(), Bornes.TITRE);
        var precision = Saisies.texte("Précision", piece == null ? "" : piece.precision(), Bornes.LIBELLE);
        var condition = new Select<ConditionPiece>();
        condition.setLabel("Demandée");
        condition.setItems(ConditionPiece.values());
        condition.setItemLabelGenerator(ConditionPiece::libelle);
        condition.setValue(piece == null ? ConditionPiece.TOUJOURS : piece.condition());
        var exemplaires =
                Saisies.entier("Au moins", piece == null ? Integer.valueOf(1) : Integer.valueOf(piece.minimum()));
        return new RangsEditables.Rang<>(
                List.of(libelle, precision, condition, exemplaires),
                () -> new Piece(
                        libelle.getValue().strip(),
                        precision.getValue().strip(),
                        condition.getValue(),
                        exemplaires.getValue()));
    }

    static RangsEditables.Rang<GrilleNotation.Critere> critere(GrilleNotation.@Nullable Critere critere) {
        var libelle = Saisies.texte("Critère", critere == null ? "" : critere.libelle(), Bornes.TITRE);
        var points = Saisies.entier("Points", critere == null ? null : critere.points());
        var details = Saisies.lignes(
                "Sous-critères, un par ligne\u00A0: intitulé | ce qu’il regarde | points",
                critere == null
                        ? List.of()
                        : critere.details().stream().map(SousCritere::enLigne).toList());
        details.addClassName("appel-details");
        return new RangsEditables.Rang<>(
                List.of(libelle, points, details),
                () -> new GrilleNotation.Critere(
                        libelle.getValue().strip(),
                        points.getValue(),
                        Saisies.lignes(details).stream().map(SousCritere::lire).toList()));
    }

    static RangsEditables.Rang<CibleFiche> cible(@Nullable CibleFiche cible) {
        var code = Saisies.texte("Code", cible == null ? "" : cible.code(), Bornes.CODE);
        var libelle = Saisies.texte("Indicateur", cible == null ? "" : cible.libelle(), Bornes.TITRE);
        var numerateur = Saisies.texte("Numérateur", cible == null ? "" : cible.numerateur(), Bornes.LIBELLE);
        var denominateur = Saisies.texte(
                "Dénominateur",
                cible == null || cible.denominateur() == null ? "" : cible.denominateur(),
                Bornes.LIBELLE);
        var seuil = new BigDecimalField("Cible (%)");
        var part = cible == null ? null : cible.seuil();
        seuil.setValue(
                part == null
                        ? null
                        : new BigDecimal(
                                part.movePointRight(2).stripTrailingZeros().toPlainString()));
        var exemptions = Saisies.texte(
                "Exemptions, séparées par ;", cible == null ? "" : String.join("; ", cible.exemptions()), Bornes.NOTE);
        var compte = new Select<CompteNumerateur>();
        compte.setLabel("Le numérateur compte");
        compte.setItems(CompteNumerateur.values());
        compte.setItemLabelGenerator(CompteNumerateur::libelle);
        compte.setValue(cible == null ? CompteNumerateur.PERSONNES : cible.compte());
        var dispenses = new ChampChoixMultiple<Secteur>("Secteurs dispensés");
        Champs.proposer(dispenses, List.of(Secteur.values()));
        dispenses.setItemLabelGenerator(Secteur::name);
        dispenses.setValue(cible == null ? Set.of() : cible.dispenses());
        return new RangsEditables.Rang<>(
                List.of(code, libelle, numerateur, denominateur, seuil, exemptions, compte, dispenses), () -> {
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
                                    .toList(),
                            compte.getValue(),
                            dispenses.getValue());
                });
    }
}
