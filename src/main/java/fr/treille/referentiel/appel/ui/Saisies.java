package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.ChampsRefusables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a form by the names that refusals give them, and how this module makes them. */
final class Saisies {

    private final ChampsRefusables champs = new ChampsRefusables();

    /** Gives a field the name by which refusals know it. */
    <C extends Component & HasValidation> C champ(String nom, C champ) {
        return champs.ajouter(nom, champ);
    }

    /** Forgets the fields of that beginning. */
    void oublier(String prefixe) {
        champs.retirer(prefixe);
    }

    /**
     * Does it, and says a refusal on the field that it is about, which it shows.
     *
     * @return what was done, null when it was refused
     * @throws ModificationConcurrente for the form to say what the other person changed
     */
    <T> @Nullable T faire(Supplier<T> action) {
        champs.accepter();
        if (champs.mauvaises()) {
            return null;
        }
        try {
            return action.get();
        } catch (ModificationConcurrente concurrente) {
            throw concurrente;
        } catch (Refus refus) {
            champs.refuser(refus);
            return null;
        }
    }

    static TextField texte(String libelle, String valeur, int longueur) {
        var champ = new TextField(libelle);
        champ.setMaxLength(longueur);
        champ.setManualValidation(true);
        champ.setValue(valeur);
        return champ;
    }

    /** One item a line. */
    static TextArea lignes(String libelle, List<String> valeurs) {
        var champ = new TextArea(libelle);
        champ.setHelperText("Une par ligne");
        champ.setManualValidation(true);
        champ.setValue(String.join("\n", valeurs));
        champ.setMinRows(3);
        champ.setWidthFull();
        return champ;
    }

    static List<String> lignes(TextArea champ) {
        return champ.getValue()
                .lines()
                .map(String::strip)
                .filter(ligne -> !ligne.isEmpty())
                .toList();
    }

    static IntegerField entier(String libelle, @Nullable Integer valeur) {
        var champ = new IntegerField(libelle);
        champ.setManualValidation(true);
        champ.setValue(valeur);
        return champ;
    }

    /** 0, which every rule refuses, where nothing was typed. */
    static int entier(IntegerField champ) {
        var valeur = champ.getValue();
        return valeur == null ? 0 : valeur;
    }

    static BigDecimalField montant(String libelle, @Nullable Montant valeur) {
        var champ = new BigDecimalField(libelle);
        champ.setManualValidation(true);
        champ.setSuffixComponent(new com.vaadin.flow.component.html.Span("€"));
        champ.setValue(
                valeur == null
                        ? null
                        : new BigDecimal(valeur.valeur().stripTrailingZeros().toPlainString()));
        return champ;
    }

    static @Nullable Montant montant(BigDecimalField champ) {
        var valeur = champ.getValue();
        return valeur == null ? null : Montant.de(valeur);
    }

    static ChampChoixMultiple<Secteur> secteurs(String libelle, Set<Secteur> valeurs) {
        var champ = new ChampChoixMultiple<Secteur>(libelle);
        Champs.proposer(champ, List.of(Secteur.values()));
        champ.setItemLabelGenerator(Secteur::name);
        champ.setManualValidation(true);
        champ.setValue(valeurs);
        return champ;
    }

    static CheckboxGroup<TypeProjet> types(Set<TypeProjet> valeurs) {
        var champ = new CheckboxGroup<TypeProjet>("Types de projet");
        champ.setItems(TypeProjet.values());
        champ.setItemLabelGenerator(TypeProjet::libelle);
        champ.setManualValidation(true);
        champ.setValue(valeurs);
        return champ;
    }

    /**
     * What ends a form of a call: the one button that does it, and a way back.
     *
     * @param retour address of what the person came from
     */
    static Div barre(String verbe, Runnable action, String retour) {
        var faire = new Button(verbe, clic -> action.run());
        faire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var annuler = new Button("Annuler", clic -> UI.getCurrent().navigate(retour));
        annuler.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var barre = new Div(faire, annuler);
        barre.addClassNames("barre-actions", "appel-barre");
        return barre;
    }
}
