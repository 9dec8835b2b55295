package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.suivi.point.bilan.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is invited to a point, and who came, as a form edits it. */
class ChampsParticipants extends Div {

    private final List<Ligne> lignes = new ArrayList<>();
    private final Div corps = new Div();
    private final boolean presences;
    private final boolean prevenus;
    private final boolean modifiable;
    private final Runnable change;

    /**
     * @param presences whether it also says who came
     * @param prevenus whether those added or taken out are written to
     * @param change called once something changed
     */
    ChampsParticipants(
            List<Participant> depart,
            List<AgentLigne> agents,
            boolean presences,
            boolean prevenus,
            boolean modifiable,
            Runnable change) {
        this.presences = presences;
        this.prevenus = prevenus;
        this.modifiable = modifiable;
        this.change = change;
        addClassName("suivi-participants");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Participants");
        depart.forEach(this::ajouter);
        var agent = new ChampChoix<AgentLigne>();
        Champs.proposer(agent, agents);
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
        ajouts.setVisible(modifiable);
        add(corps, ajouts);
        if (prevenus && modifiable) {
            var effet = new Span("Qui est ajouté reçoit l’invitation, qui est retiré reçoit son annulation.");
            effet.addClassName("texte-secondaire");
            add(effet);
        }
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

    /** Somebody, told in words; who is being added is typed. */
    private final class Ligne extends Div {

        private final Participant depart;
        private final boolean nouvelle;
        private final Checkbox present = new Checkbox();
        private final TextField nom = champ("Nom", Bornes.NOM_COMPLET);
        private final TextField qualite = champ("Fonction", Bornes.TITRE);
        private final TextField courriel = champ("Courriel", Bornes.COURRIEL);

        Ligne(Participant depart) {
            this.depart = depart;
            this.nouvelle = depart.nom().isEmpty();
            present.setValue(depart.present());
            present.setVisible(presences);
            present.setReadOnly(!modifiable);
            present.setAriaLabel(nouvelle ? "Présence" : "Présence de " + depart.nom());
            present.addValueChangeListener(saisie -> signaler(saisie.isFromClient()));
            addClassName("suivi-participant");
            add(present);
            if (nouvelle) {
                add(nom, qualite, courriel);
            } else {
                add(enClair(depart));
            }
            if (modifiable) {
                add(retirer());
            }
        }

        private static Div enClair(Participant personne) {
            var detail = new Span(Stream.of(personne.qualite(), personne.courriel())
                    .filter(texte -> !texte.isEmpty())
                    .collect(Collectors.joining(" · ")));
            detail.addClassName("suivi-detail");
            return new Div(new Div(personne.nom()), detail);
        }

        private Button retirer() {
            var retirer = new Button(new Icon("vaadin", "close-small"), clic -> {
                var personne = valeur();
                if (prevenus && !personne.courriel().isEmpty()) {
                    Messages.confirmer(
                            "Retirer " + personne.nom() + " du point\u00A0?",
                            List.of(personne.courriel() + " reçoit l’annulation de son invitation, les autres rien."),
                            "Retirer",
                            this::enlever);
                } else {
                    enlever();
                }
            });
            retirer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            retirer.setAriaLabel("Retirer " + (nouvelle ? "cette personne" : depart.nom()));
            return retirer;
        }

        private void enlever() {
            lignes.remove(this);
            corps.remove(this);
            change.run();
        }

        private TextField champ(String libelle, int longueur) {
            var champ = new TextField();
            champ.setAriaLabel(libelle);
            champ.setPlaceholder(libelle);
            champ.setMaxLength(longueur);
            champ.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            champ.addValueChangeListener(saisie -> signaler(saisie.isFromClient() && !nom.isEmpty()));
            return champ;
        }

        private void signaler(boolean tape) {
            if (tape) {
                change.run();
            }
        }

        private Participant valeur() {
            return nouvelle
                    ? new Participant(null, nom.getValue(), qualite.getValue(), courriel.getValue(), present.getValue())
                    : depart.present(present.getValue());
        }
    }
}
