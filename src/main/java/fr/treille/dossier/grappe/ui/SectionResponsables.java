package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.responsable.ResponsablesProposes;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Cote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person in charge on each side, with those whom the territoires propose. */
class SectionResponsables extends Div {

    private final List<AgentLigne> agents;
    private final ComboBox<AgentLigne> ars = new ComboBox<>("Responsable ARS");
    private final ComboBox<AgentLigne> grades = new ComboBox<>("Responsable GRADeS");
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
                new Liaison(ChampGrappe.RESPONSABLE, ars, s -> arsPose = montrer(ars, Cote.ARS, s.responsableId())),
                new Liaison(
                        ChampGrappe.RESPONSABLE_GRADES,
                        grades,
                        s -> gradesPose = montrer(grades, Cote.GRADES, s.responsableGradesId())));
    }

    /** Those of that side, and who is in charge already whatever they became. */
    private @Nullable AgentLigne montrer(ComboBox<AgentLigne> choix, Cote cote, @Nullable Long id) {
        Champs.proposer(
                choix,
                agents.stream()
                        .filter(agent -> agent.role().cote() == cote
                                || Long.valueOf(agent.id()).equals(id))
                        .toList());
        var actuel = agents.stream()
                .filter(agent -> Long.valueOf(agent.id()).equals(id))
                .findFirst()
                .orElse(null);
        choix.setValue(actuel);
        return actuel;
    }

    /**
     * Shows who is proposed.
     *
     * @param remplir also puts them where the person has chosen nobody else; a territorial agent stays in charge on their
     *     own side, else the new grappe would be lost to them
     */
    void proposer(ResponsablesProposes proposes, boolean remplir) {
        arsPose = proposer(ars, Cote.ARS, proposes.ars(), remplir, arsPose);
        gradesPose = proposer(grades, Cote.GRADES, proposes.grades(), remplir, gradesPose);
    }

    private static @Nullable AgentLigne proposer(
            ComboBox<AgentLigne> choix,
            Cote cote,
            @Nullable AgentLigne propose,
            boolean remplir,
            @Nullable AgentLigne pose) {
        if (propose == null) {
            choix.setHelperComponent(null);
            return pose;
        }
        var reprendre = new Button("Proposé\u00A0: " + propose.nom(), clic -> choix.setValue(propose));
        reprendre.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        choix.setHelperComponent(reprendre);
        var moi = AgentConnecte.courant().role();
        var aMoi = moi.territorial() && moi.cote() == cote;
        if (remplir && !aMoi && java.util.Objects.equals(choix.getValue(), pose)) {
            choix.setValue(propose);
            return propose;
        }
        return pose;
    }

    /** What was chosen, over what the rest of the form says. */
    GrappeSaisie completer(GrappeSaisie saisie) {
        return saisie.confieeA(id(ars), id(grades));
    }

    private static @Nullable Long id(ComboBox<AgentLigne> choix) {
        return choix.getValue() == null ? null : choix.getValue().id();
    }
}
