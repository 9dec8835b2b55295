package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.suivi.interlocuteur.ComiteFiche;
import fr.treille.suivi.interlocuteur.ComiteService;
import fr.treille.suivi.interlocuteur.InterlocuteurFiche;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says who sits in a committee. */
class ComiteDialog extends Dialog {

    /** Who sits, as the dialog shows them. */
    private record Composition(Set<InterlocuteurFiche> membres, Set<Long> agents) {}

    ComiteDialog(
            long grappeId,
            ComiteFiche comite,
            List<InterlocuteurFiche> interlocuteurs,
            List<AgentLigne> agents,
            ComiteService service,
            Runnable ensuite) {
        setHeaderTitle("Composer le " + comite.comite().sigle());
        setWidth("min(38rem, 94vw)");
        var formulaire = new Formulaire<>(Composition.class);
        var membres =
                formulaire.lier(new ChampChoixMultiple<InterlocuteurFiche>("Interlocuteurs"), Composition::membres);
        Champs.proposer(membres, interlocuteurs);
        membres.setItemLabelGenerator(
                membre -> membre.nomComplet() + " (" + membre.role().libelle() + ")");
        // who left the team keeps the seat until somebody takes it away
        var noms = new LinkedHashMap<Long, String>();
        agents.forEach(agent -> noms.put(agent.id(), agent.nom()));
        comite.agents().forEach(agent -> noms.putIfAbsent(agent.id(), agent.nom()));
        var sieges = formulaire.lier(new ChampChoixMultiple<Long>("Agents"), Composition::agents);
        Champs.proposer(sieges, noms.keySet());
        sieges.setItemLabelGenerator(id -> noms.getOrDefault(id, ""));
        formulaire.afficher(new Composition(Set.copyOf(comite.membres()), comite.agentsIds()));
        var champs = new Div(membres, sieges);
        champs.addClassName("interlocuteur-colonne");
        add(champs);
        var enregistrer = new Button("Enregistrer", clic -> {
            if (formulaire.enregistrer(composition -> service.composer(
                    grappeId,
                    comite.comite(),
                    composition.membres().stream().map(InterlocuteurFiche::id).collect(Collectors.toSet()),
                    composition.agents()))) {
                close();
                Messages.succes("Le " + comite.comite().sigle() + " est composé.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }
}
