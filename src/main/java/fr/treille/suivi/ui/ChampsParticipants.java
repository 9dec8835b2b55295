package fr.treille.suivi.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.treille.equipe.AgentLigne;
import fr.treille.suivi.Participant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is invited to a point, and who came, as a form edits it. */
class ChampsParticipants extends Div {

    private final List<Ligne> lignes = new ArrayList<>();
    private final Div corps = new Div();
    private final boolean presences;
    private final Runnable change;

    /**
     * @param presences whether it also says who came
     * @param change called once something changed
     */
    ChampsParticipants(List<Participant> depart, List<AgentLigne> agents, boolean presences, Runnable change) {
        this.presences = presences;
        this.change = change;
        addClassName("suivi-participants");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Participants");
        depart.forEach(this::ajouter);
        var agent = new ComboBox<AgentLigne>();
        agent.setItems(agents);
        agent.setItemLabelGenerator(AgentLigne::nom);
        agent.setPlaceholder("Ajouter un agent");
        agent.setAriaLabel("Ajouter un agent");
        agent.addValueChangeListener(choix -> {
            var choisi = choix.getValue();
            if (choisi != null) {
                ajouter(new Participant(choisi.id(), choisi.nom(), choisi.fonction(), choisi.courriel(), presences));
                agent.clear();
                change.run();
            }
        });
        var autre = new Button("Ajouter une personne", clic -> ajouter(new Participant(null, "", "", "", presences)));
        autre.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var ajouts = new Div(agent, autre);
        ajouts.addClassName("barre-actions");
        add(corps, ajouts);
    }

    /** Those whose line says something. */
    List<Participant> valeur() {
        return lignes.stream()
                .map(Ligne::valeur)
                .filter(participant ->
                        !participant.nom().isEmpty() || !participant.courriel().isEmpty())
                .toList();
    }

    private void ajouter(Participant participant) {
        var ligne = new Ligne(participant);
        lignes.add(ligne);
        corps.add(ligne);
    }

    private final class Ligne extends Div {

        private final @Nullable Long agentId;
        private final Checkbox present = new Checkbox();
        private final TextField nom = champ("Nom");
        private final TextField qualite = champ("Fonction");
        private final TextField courriel = champ("Courriel");

        Ligne(Participant depart) {
            agentId = depart.agentId();
            present.setValue(depart.present());
            present.setVisible(presences);
            present.setAriaLabel(depart.nom().isEmpty() ? "Présent" : "Présence de " + depart.nom());
            present.addValueChangeListener(saisie -> signaler(saisie.isFromClient()));
            nom.setValue(depart.nom());
            qualite.setValue(depart.qualite());
            courriel.setValue(depart.courriel());
            nom.setReadOnly(agentId != null);
            courriel.setReadOnly(agentId != null);
            var retirer = new Button(new Icon("vaadin", "close-small"), clic -> {
                lignes.remove(this);
                corps.remove(this);
                change.run();
            });
            retirer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            retirer.setAriaLabel("Retirer " + (depart.nom().isEmpty() ? "cette personne" : depart.nom()));
            addClassName("suivi-participant");
            add(present, nom, qualite, courriel, retirer);
        }

        private TextField champ(String libelle) {
            var champ = new TextField();
            champ.setAriaLabel(libelle);
            champ.setPlaceholder(libelle);
            champ.setMaxLength(200);
            champ.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            champ.addValueChangeListener(saisie -> signaler(saisie.isFromClient()));
            return champ;
        }

        private void signaler(boolean tape) {
            if (tape) {
                change.run();
            }
        }

        private Participant valeur() {
            return new Participant(
                    agentId, nom.getValue(), qualite.getValue(), courriel.getValue(), present.getValue());
        }
    }
}
