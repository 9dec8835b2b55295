package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gives a last day to something that goes on. */
class FinDialog extends Saisie {

    private final DatePicker au;
    private final Consumer<LocalDate> action;
    private final Runnable ensuite;
    private final String fait;

    /**
     * @param effets what a last day entails
     * @param fait what was done, before « le 22/09/2025 »
     */
    FinDialog(
            String titre,
            String verbe,
            LocalDate aujourdhui,
            Function<LocalDate, List<String>> effets,
            Consumer<LocalDate> action,
            String fait,
            Runnable ensuite) {
        super(titre, verbe);
        this.action = action;
        this.ensuite = ensuite;
        this.fait = fait;
        au = champ("au", Champs.date("Dernier jour", aujourdhui));
        au.setRequiredIndicatorVisible(true);
        au.addValueChangeListener(choix -> annoncer(au.getValue() == null ? List.of() : effets.apply(au.getValue())));
        au.setValue(aujourdhui);
    }

    @Override
    boolean complete() {
        if (au.getValue() == null) {
            refuser("au", "Donnez le dernier jour.");
        }
        return au.getValue() != null;
    }

    @Override
    String faire() {
        action.accept(au.getValue());
        return fait + " le " + Formats.date(au.getValue()) + ".";
    }

    @Override
    void ensuite() {
        ensuite.run();
    }
}
