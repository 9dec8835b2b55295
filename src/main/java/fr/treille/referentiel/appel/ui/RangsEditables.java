package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of fields that one adds and removes; a refusal of the whole stands above them.
 *
 * @param <T> what a row says
 */
class RangsEditables<T> extends Div implements HasValidation {

    /** The fields of a row, and how they are read. */
    record Rang<T>(List<Component> champs, Supplier<T> lecture) {}

    private final Map<Component, Supplier<T>> rangs = new LinkedHashMap<>();
    private final Function<@Nullable T, Rang<T>> fabrique;
    private final String quoi;
    private final Div lignes = new Div();
    private final Paragraph erreur = new Paragraph();
    private boolean ordonnes;

    /**
     * @param quoi what a row is, with its article, « la tranche »
     * @param ajouter what the button says
     * @param fabrique makes the fields of a row, empty ones of null
     */
    RangsEditables(
            String titre, String quoi, String ajouter, List<T> valeurs, Function<@Nullable T, Rang<T>> fabrique) {
        this.fabrique = fabrique;
        this.quoi = quoi;
        addClassNames("appel-section", "appel-saisie");
        erreur.addClassName("appel-erreur");
        erreur.getElement().setAttribute("role", "alert");
        erreur.setVisible(false);
        var bouton = new Button(ajouter, new Icon("vaadin", "plus"), clic -> ajouter(null));
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new H2(titre), erreur, lignes, bouton);
        valeurs.forEach(this::ajouter);
    }

    /** Lets one put a row before the one above it: their order says something. */
    RangsEditables<T> ordonnes() {
        ordonnes = true;
        lignes.getChildren().toList().forEach(this::ordonner);
        return this;
    }

    private void ordonner(Component ligne) {
        var monter = new Button(new Icon("vaadin", "arrow-up"), clic -> monter(ligne));
        monter.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        monter.setAriaLabel("Monter " + quoi);
        monter.setTooltipText("Monter " + quoi);
        ligne.getElement().appendChild(monter.getElement());
    }

    private void monter(Component ligne) {
        var rang = lignes.indexOf(ligne);
        if (rang > 0) {
            lignes.remove(ligne);
            lignes.addComponentAtIndex(rang - 1, ligne);
        }
    }

    private void ajouter(@Nullable T valeur) {
        var rang = fabrique.apply(valeur);
        var ligne = new Div();
        ligne.addClassName("appel-ligne");
        rang.champs().forEach(ligne::add);
        var retirer = new Button(new Icon("vaadin", "close-small"), clic -> {
            rangs.remove(ligne);
            ligne.removeFromParent();
        });
        retirer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        retirer.setAriaLabel("Retirer " + quoi);
        retirer.setTooltipText("Retirer " + quoi);
        ligne.add(retirer);
        rangs.put(ligne, rang.lecture());
        lignes.add(ligne);
        if (ordonnes) {
            ordonner(ligne);
        }
    }

    /** In the order in which they are shown. */
    List<T> lire() {
        return lignes.getChildren()
                .flatMap(ligne -> Stream.ofNullable(rangs.get(ligne)))
                .map(Supplier::get)
                .toList();
    }

    @Override
    public void setErrorMessage(String message) {
        erreur.setText(message);
    }

    @Override
    public String getErrorMessage() {
        return erreur.getText();
    }

    @Override
    public void setInvalid(boolean refuse) {
        erreur.setVisible(refuse);
    }

    @Override
    public boolean isInvalid() {
        return erreur.isVisible();
    }
}
