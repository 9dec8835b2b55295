package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.financement.Bareme;
import fr.treille.referentiel.financement.Composante;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.financement.Tranche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scale: its tiers, which one adds and removes, and its extras. */
class FormulaireBareme extends Div {

    private final String nom;
    private final TextField intitule;
    private final RangsEditables<Tranche> tranches;
    private final BigDecimalField equipement;
    private final BigDecimalField amoa;
    private final BigDecimalField marche;

    /** @param nom that refusals give it, « bareme » */
    FormulaireBareme(Saisies saisies, String nom, String titre, @Nullable Bareme bareme) {
        this.nom = nom;
        intitule = Saisies.texte("Nom du barème", bareme == null ? "" : bareme.intitule(), Bornes.NOM);
        equipement =
                Saisies.montant("Équipement, au plus, par ESSMS", bareme == null ? null : bareme.plafondEquipement());
        amoa = Saisies.montant("AMOA, au plus, par projet", bareme == null ? null : bareme.plafondAmoa());
        marche = Saisies.montant("Forfait de marché, par projet", bareme == null ? null : bareme.forfaitMarche());
        tranches = saisies.champ(
                nom,
                new RangsEditables<>(
                        titre,
                        "cette tranche",
                        "Ajouter une tranche",
                        bareme == null ? List.of() : bareme.tranches(),
                        this::rang));
        add(tranches, new FormLayout(intitule, equipement, amoa, marche));
    }

    private RangsEditables.Rang<Tranche> rang(@Nullable Tranche tranche) {
        var situation = new Select<Situation>();
        situation.setLabel("Situation");
        situation.setItems(Situation.values());
        situation.setItemLabelGenerator(Situation::libelle);
        situation.setValue(tranche == null ? Situation.ACQUISITION : tranche.situation());
        var composante = new Select<Composante>();
        composante.setLabel("Composante");
        composante.setItems(Composante.values());
        composante.setItemLabelGenerator(Composante::libelle);
        composante.setValue(tranche == null ? Composante.USAGE : tranche.composante());
        var debut = Saisies.entier("Du rang", tranche == null ? null : Integer.valueOf(tranche.rangDebut()));
        var fin = Saisies.entier("Au rang (vide\u00A0: sans fin)", tranche == null ? null : tranche.rangFin());
        var montant = Saisies.montant("Montant par ESSMS", tranche == null ? null : tranche.montantParEssms());
        return new RangsEditables.Rang<>(List.of(situation, composante, debut, fin, montant), () -> {
            var euros = Saisies.montant(montant);
            if (euros == null) {
                throw Refus.surChamp(nom, "Donnez le montant de chaque tranche.");
            }
            return new Tranche(
                    situation.getValue(), composante.getValue(), Saisies.entier(debut), fin.getValue(), euros);
        });
    }

    boolean estVide() {
        return tranches.lire().isEmpty();
    }

    Bareme lire() {
        try {
            return new Bareme(
                    intitule.getValue().strip(),
                    tranches.lire(),
                    Saisies.montant(equipement),
                    Saisies.montant(amoa),
                    Saisies.montant(marche));
        } catch (Refus refus) {
            // the rules name one scale; a form has two
            throw Refus.surChamp(nom, refus.message());
        }
    }
}
