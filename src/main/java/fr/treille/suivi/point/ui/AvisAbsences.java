package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.html.Div;
import fr.treille.socle.equipe.affectation.AbsenceLigne;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.suivi.point.bilan.Participant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says which of the agents invited are away on the day of a point, before it is confirmed. */
class AvisAbsences extends Div {

    private final AbsenceService absences;

    AvisAbsences(AbsenceService absences) {
        this.absences = absences;
        addClassName("suivi-absences");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param jour null when none is chosen */
    void montrer(@Nullable LocalDate jour, List<Participant> invites) {
        removeAll();
        if (jour != null) {
            absences.absents(jour).stream()
                    .filter(absence ->
                            invites.stream().anyMatch(invite -> Objects.equals(invite.agentId(), absence.agentId())))
                    .map(AbsenceLigne::enClair)
                    .forEach(dit -> add(new Div(dit + ".")));
        }
        setVisible(getElement().getChildCount() > 0);
    }
}
