package fr.treille.socle.equipe.affectation.ui;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives a last day to something that goes on. */
class FinDialog extends Saisie<FinDialog.Fin> {

    /** As refusals name it. */
    record Fin(@Nullable LocalDate au) {}

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
        super(Fin.class, titre, verbe);
        this.action = action;
        this.ensuite = ensuite;
        this.fait = fait;
        var au = champ(Champs.date("Dernier jour", PlageDates.AFFECTATION, aujourdhui), Fin::au);
        formulaire.exiger(Fin::au, "Donnez le dernier jour.");
        au.addValueChangeListener(choix -> annoncer(au.getValue() == null ? List.of() : effets.apply(au.getValue())));
        formulaire.afficher(new Fin(aujourdhui));
    }

    @Override
    String faire(Fin saisie) {
        var au = Objects.requireNonNull(saisie.au());
        action.accept(au);
        return fait + " le " + Formats.date(au) + ".";
    }

    @Override
    void ensuite() {
        ensuite.run();
    }
}
