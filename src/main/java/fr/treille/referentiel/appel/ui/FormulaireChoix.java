package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.financement.ChoixFinancement;
import fr.treille.referentiel.financement.CompteRangs;
import fr.treille.referentiel.financement.PorteeAmoa;
import fr.treille.referentiel.financement.RangsBaremes;
import fr.treille.referentiel.financement.RangsRejoints;
import fr.treille.socle.commun.Bornes;
import java.util.List;
import java.util.function.Function;

/** What a call chooses where its scale alone gives several amounts. */
class FormulaireChoix extends Div {

    /** Said beside the choices, where they are made and where they are read. */
    static final String SILENCE =
            "Les sources ne disent ni comment se comptent les 49 premiers ESSMS d’un projet mixte, ni où"
                    + " commencent les rangs d’un projet qui rejoint une grappe financée, ni comment se comptent ceux d’un"
                    + " projet dont la solution n’est référencée que pour une partie des ESSMS\u00A0: l’appel choisit, et"
                    + " l’onglet Financement de chaque grappe dit ce qui est appliqué.";

    private final Select<CompteRangs> compte;
    private final Select<RangsRejoints> rejoints;
    private final Select<PorteeAmoa> amoa;
    private final Select<RangsBaremes> baremes;
    private final TextField source;

    FormulaireChoix(Saisies saisies, ChoixFinancement choix) {
        compte = choix("Projet mixte", List.of(CompteRangs.values()), CompteRangs::libelle, choix.compte());
        compte.setHelperText("Non dit par les sources");
        rejoints = choix(
                "Rangs d’un projet qui rejoint une grappe",
                List.of(RangsRejoints.values()),
                RangsRejoints::libelle,
                choix.rejoints());
        rejoints.setHelperText("Non dit par les sources");
        amoa = choix("AMOA", List.of(PorteeAmoa.values()), PorteeAmoa::libelle, choix.amoa());
        baremes = choix(
                "Solutions référencées ou non dans un même projet",
                List.of(RangsBaremes.values()),
                RangsBaremes::libelle,
                choix.baremes());
        baremes.setHelperText("Non dit par les sources");
        source = saisies.champ(
                "sourceFinancement", Saisies.texte("Source du financement", choix.source(), Bornes.LIBELLE));
        source.setHelperText("Chaque ligne d’un financement la rappelle");
        add(
                new H3("Choix de l’appel"),
                new Paragraph(SILENCE),
                new FormLayout(compte, rejoints, amoa, baremes, source));
    }

    private static <T> Select<T> choix(String libelle, List<T> valeurs, Function<T, String> nom, T valeur) {
        var champ = new Select<T>();
        champ.setLabel(libelle);
        champ.setItems(valeurs);
        champ.setItemLabelGenerator(nom::apply);
        champ.setValue(valeur);
        return champ;
    }

    /** @throws fr.treille.socle.commun.Refus on the field that is wrong */
    ChoixFinancement lire() {
        return new ChoixFinancement(
                compte.getValue(), rejoints.getValue(), amoa.getValue(), baremes.getValue(), source.getValue());
    }
}
