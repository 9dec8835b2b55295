package fr.treille.dossier.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.note.NoteSaisie;
import fr.treille.dossier.note.NoteService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Homonymes;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import fr.treille.socle.equipe.AgentLigne;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A note to write, and whom it calls upon. */
class EcrireNote extends Div implements BeforeLeaveObserver {

    private final Formulaire<NoteSaisie> formulaire = new Formulaire<>(NoteSaisie.class);
    private boolean ecrite;

    EcrireNote(NoteService service, List<AgentLigne> agents, GrappeFiche grappe, Runnable ensuite) {
        addClassName("formulaire-avis");
        var parCourriel = Homonymes.noms(agents, AgentLigne::nom, AgentLigne::fonction, AgentLigne::courriel);
        Map<Long, String> noms = agents.stream()
                .collect(Collectors.toMap(
                        AgentLigne::id, agent -> parCourriel.getOrDefault(agent.courriel(), agent.nom())));
        var texte = formulaire.lier(new TextArea("Nouvelle note"), NoteSaisie::texte);
        texte.setMaxLength(Bornes.TEXTE);
        texte.setWidthFull();
        texte.setMinRows(2);
        texte.setHelperText("«\u00A0@Prénom Nom\u00A0» appelle cette personne, qui reçoit un courriel.");
        var prevenir = formulaire.lier(new ChampChoixMultiple<Long>("Prévenir aussi"), NoteSaisie::prevenir);
        Champs.proposer(prevenir, agents.stream().map(AgentLigne::id).toList());
        prevenir.setItemLabelGenerator(id -> noms.getOrDefault(id, ""));
        prevenir.setWidthFull();
        formulaire.afficher(new NoteSaisie(grappe.id(), "", Set.of()));
        var bouton = new Button("Écrire la note", clic -> {
            ecrite = formulaire.enregistrer(service::ecrire);
            if (ecrite) {
                Messages.succes("La note est écrite.");
                ensuite.run();
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(texte, prevenir, bouton);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        SaisieEnCours.demander(depart, () -> !ecrite && formulaire.modifiee());
    }
}
