package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.trace.Intention;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.planification.PointSaisie;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;

/** Plans the point of a grappe: when, where, with whom, about what. */
class PlanifierDialog extends Dialog {

    private final PlanificationService service;
    private final PointSaisie depart;
    private final LongConsumer ensuite;
    private final LocalDate aujourdhui;
    private final Intention intention = new Intention();
    private final ChampsCreneau creneau;
    private final ChampsParticipants participants;
    private final AvisAbsences absences;
    private final Checkbox visibles = new Checkbox("Montrer à chaque invité les adresses des autres");
    private final TextArea ordreDuJour = new TextArea("Ordre du jour, un sujet par ligne");

    /** @param ensuite given the identifier of the point once it is planned */
    PlanifierDialog(
            PlanificationService service,
            AbsenceService absences,
            String grappe,
            PointSaisie depart,
            List<AgentLigne> agents,
            LocalDate aujourdhui,
            LongConsumer ensuite) {
        this.service = service;
        this.depart = depart;
        this.ensuite = ensuite;
        this.aujourdhui = aujourdhui;
        creneau = new ChampsCreneau(depart.creneau(), aujourdhui);
        participants = new ChampsParticipants(depart.participants(), agents, false, false, true, this::direAbsences);
        this.absences = new AvisAbsences(absences);
        creneau.surJour(this::direAbsences);
        visibles.setHelperText("Sinon, chacun reçoit sa propre invitation.");
        direAbsences();
        setHeaderTitle("Planifier un point de «\u00A0" + grappe + "\u00A0»");
        setWidth("46rem");
        ordreDuJour.setValue(depart.ordreDuJour());
        ordreDuJour.setMaxLength(Bornes.SUJETS);
        ordreDuJour.setMinRows(4);
        ordreDuJour.setMaxRows(10);
        ordreDuJour.setWidthFull();
        ordreDuJour.setHelperText(
                "Proposé d’après ce qui est ouvert\u00A0: actions, jalons en retard, mesures, risques.");
        var contenu = new Div(creneau, new H3("Participants"), participants, this.absences, visibles, ordreDuJour);
        contenu.addClassName("suivi-formulaire");
        add(contenu);
        var planifier = new Button("Planifier et inviter", clic -> planifier());
        planifier.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), planifier);
    }

    private void direAbsences() {
        absences.montrer(creneau.jour(), participants.valeur());
    }

    private void planifier() {
        creneau.refusables().essayer(() -> {
            var choisi = creneau.valeur();
            var saisie = new PointSaisie(
                    depart.grappeId(), choisi, participants.valeur(), ordreDuJour.getValue(), visibles.getValue());
            long id = intention.porter(saisie, () -> service.planifier(saisie));
            close();
            Messages.succes(
                    choisi.jour().isBefore(aujourdhui)
                            ? "Le point du " + choisi.enClair()
                                    + " est enregistré\u00A0; ce jour étant passé, personne n’est" + " invité."
                            : "Le point est prévu le " + choisi.enClair()
                                    + "\u00A0; l’invitation part à chaque participant qui a une adresse, et vous en avez copie.");
            ensuite.accept(id);
        });
    }
}
