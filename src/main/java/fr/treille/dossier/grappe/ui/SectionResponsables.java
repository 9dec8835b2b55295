package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.responsable.ResponsablesProposes;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Cote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person in charge on each side, with those whom the territoires propose. */
class SectionResponsables extends Div {

    private final List<AgentLigne> agents;
    private final ChampChoix<AgentLigne> ars = new ChampChoix<>("Responsable ARS");
    private final ChampChoix<AgentLigne> grades = new ChampChoix<>("Responsable GRADeS");
    private @Nullable AgentLigne arsPose;
    private @Nullable AgentLigne gradesPose;

    SectionResponsables(List<AgentLigne> agents) {
        this.agents = agents;
        addClassName("grappe-section");
        SectionContact.setRole(this, "Responsables");
        for (var choix : List.of(ars, grades)) {
            choix.setItemLabelGenerator(AgentLigne::nom);
            choix.setClearButtonVisible(true);
        }
        var champs = new Div(ars, grades);
        champs.addClassName("grappe-champs");
        add(new H2("Responsables"), champs);
    }

    List<Liaison> liaisons() {
        return List.of(
                new Liaison(ChampGrappe.RESPONSABLE, ars, s -> montrer(ars, Cote.ARS, s.responsableId())),
                new Liaison(
                        ChampGrappe.RESPONSABLE_GRADES,
                        grades,
                        s -> montrer(grades, Cote.GRADES, s.responsableGradesId())));
    }

    /** Those of that side, and who is in charge already whatever they became. */
    private void montrer(ChampChoix<AgentLigne> choix, Cote cote, @Nullable Long id) {
        Champs.proposer(
                choix,
                agents.stream()
                        .filter(agent -> agent.role().cote() == cote
                                || Long.valueOf(agent.id()).equals(id))
                        .toList());
        choix.setValue(agents.stream()
                .filter(agent -> Long.valueOf(agent.id()).equals(id))
                .findFirst()
                .orElse(null));
    }

    /**
     * Shows who is proposed, and never in the place of somebody whom a person chose.
     *
     * @param remplir also puts them where nobody is yet, or where nobody but the former proposal is
     */
    void proposer(ResponsablesProposes proposes, boolean remplir) {
        arsPose = proposer(ars, proposes.ars(), remplir, arsPose);
        gradesPose = proposer(grades, proposes.grades(), remplir, gradesPose);
    }

    /** @return who is there because they were proposed, null when a person chose */
    private static @Nullable AgentLigne proposer(
            ChampChoix<AgentLigne> choix, @Nullable AgentLigne propose, boolean remplir, @Nullable AgentLigne pose) {
        if (propose == null) {
            choix.setHelperComponent(null);
            return pose;
        }
        var libre = choix.isEmpty() || pose != null && pose.equals(choix.getValue());
        if (remplir && libre) {
            choix.setValue(propose);
            choix.setHelperComponent(new Span("Proposé d’après les territoires du porteur."));
            return propose;
        }
        var reprendre = new Button("Proposé\u00A0: " + propose.nom(), clic -> choix.setValue(propose));
        reprendre.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        choix.setHelperComponent(propose.equals(choix.getValue()) ? null : reprendre);
        return pose;
    }

    /** What was chosen, over what the rest of the form says. */
    GrappeSaisie completer(GrappeSaisie saisie) {
        return saisie.confieeA(id(ars), id(grades));
    }

    private static @Nullable Long id(ChampChoix<AgentLigne> choix) {
        return choix.getValue() == null ? null : choix.getValue().id();
    }
}
