package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;
import java.util.Optional;

/** A later deadline that an extension proposes to move: unticked it stays, and its day can be another one. */
class SuiteProrogation extends Div {

    private final Checkbox choix;
    private final ChampDate date;

    /** @param cochee whether it moves unless one decides otherwise */
    SuiteProrogation(Deplacement suite, boolean cochee, LocalDate jour) {
        choix = new Checkbox(suite.etape().libelle() + ", " + Formats.date(suite.ancienne()), cochee);
        date = Champs.echeance("", PlageDates.APPEL, jour);
        date.setAriaLabel("Nouvelle date\u00A0: " + suite.etape().libelle());
        date.setValue(suite.nouvelle());
        date.setReadOnly(!cochee);
        choix.addValueChangeListener(coche -> date.setReadOnly(!coche.getValue()));
        addClassName("fenetre-suite");
        add(choix, date);
    }

    ChampDate date() {
        return date;
    }

    /** Its new day, nothing when it stays. */
    Optional<LocalDate> choisie() {
        return choix.getValue() ? Optional.ofNullable(date.getValue()) : Optional.empty();
    }
}
