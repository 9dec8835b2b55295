package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields set up once for every screen. */
public final class Champs {

    private Champs() {}

    /**
     * A day, typed or chosen.
     *
     * @param plage between which days it is plausible
     * @param aujourdhui the day of the application's clock
     */
    public static ChampDate date(String libelle, PlageDates plage, LocalDate aujourdhui) {
        return new ChampDate(libelle, plage, aujourdhui);
    }

    /** The day by which something is to be done, or on which people meet: one on which nobody works says so, as it is chosen. */
    public static ChampDate echeance(String libelle, PlageDates plage, LocalDate aujourdhui) {
        var champ = date(libelle, plage, aujourdhui);
        champ.addValueChangeListener(choix -> {
            var avant = remarque(choix.getOldValue());
            var aide = Objects.requireNonNullElse(champ.getHelperText(), "");
            var sans = avant.isEmpty() || !aide.startsWith(avant)
                    ? aide
                    : aide.substring(avant.length()).strip();
            champ.setHelperText((remarque(choix.getValue()) + " " + sans).strip());
        });
        return champ;
    }

    /** « Jour férié : Armistice. » */
    private static String remarque(@Nullable LocalDate jour) {
        var remarque = jour == null ? "" : JoursOuvres.courants().remarque(jour);
        return remarque.isEmpty() ? "" : Lettres.majuscule(remarque) + ".";
    }

    /** The same beside a day that is shown; nothing for a day on which people work. */
    public static Span nonOuvre(LocalDate jour) {
        var remarque = new Span(JoursOuvres.courants().remarque(jour));
        remarque.addClassName("jour-non-ouvre");
        remarque.getElement().setAttribute("title", remarque.getText());
        remarque.setVisible(!remarque.getText().isEmpty());
        return remarque;
    }

    /** The same in a cell of a list, « dim. » or « férié », the whole of it under the pointer. */
    public static Span nonOuvreCourt(LocalDate jour) {
        var remarque = nonOuvre(jour);
        var entiere = remarque.getText();
        if (entiere.isEmpty()) {
            return remarque;
        }
        remarque.setText(
                JoursOuvres.courants().ferie(jour).isPresent()
                        ? "férié"
                        : jour.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.FRENCH));
        remarque.getElement().setAttribute("aria-label", entiere);
        return remarque;
    }

    /** A time of day to the second, typed as HH:MM:SS. */
    public static TimePicker heure(String libelle) {
        var champ = new TimePicker(libelle);
        champ.setLocale(Locale.FRANCE);
        champ.setStep(Duration.ofSeconds(1));
        champ.setPlaceholder("HH:MM:SS");
        champ.setClearButtonVisible(true);
        champ.setI18n(
                new TimePicker.TimePickerI18n().setBadInputErrorMessage("Cette heure n’est pas de la forme HH:MM:SS."));
        return champ;
    }

    /** The text filter of a list, applied as one types. */
    public static TextField filtre(String libelle) {
        var champ = new TextField();
        champ.setPlaceholder(libelle);
        champ.setAriaLabel(libelle);
        champ.setClearButtonVisible(true);
        champ.setPrefixComponent(new Icon("vaadin", "search"));
        champ.setValueChangeMode(ValueChangeMode.LAZY);
        champ.setValueChangeTimeout(300);
        champ.addClassName("filtre-texte");
        return champ;
    }

    /** What a field proposes, found by its label as people type names. */
    public static <V> void proposer(ComboBoxBase<?, V, ?> champ, Collection<V> valeurs) {
        champ.setItems(
                (valeur, cherche) ->
                        TexteCherche.contient(champ.getItemLabelGenerator().apply(valeur), cherche),
                valeurs);
    }

    /** A field of an amount in euros. */
    public static BigDecimalField euros(String libelle) {
        var champ = new BigDecimalField(libelle);
        champ.setSuffixComponent(new Span("€"));
        return champ;
    }

    /** A label and its value, for details. */
    public static Div information(String libelle, String valeur) {
        var intitule = new Span(libelle);
        intitule.addClassName("information-libelle");
        var contenu = new Span(valeur.isBlank() ? "—" : valeur);
        contenu.addClassName("information-valeur");
        var ligne = new Div(intitule, contenu);
        ligne.addClassName("information");
        return ligne;
    }
}
