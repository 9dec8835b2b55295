package fr.treille.dossier.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.dossier.note.NoteFiche;
import fr.treille.dossier.note.NoteService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import java.util.stream.Collectors;

/** The internal notes of a grappe, the last one first, and the field to write another. */
@org.springframework.stereotype.Component
class OngletNotes implements OngletGrappe {

    private final NoteService service;
    private final AgentService agents;

    OngletNotes(NoteService service, AgentService agents) {
        this.service = service;
        this.agents = agents;
    }

    @Override
    public int ordre() {
        return 80;
    }

    @Override
    public String titre() {
        return "Notes";
    }

    @Override
    public String chemin() {
        return NoteService.ONGLET;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var notes = service.notes(grappe.id());
        var contenu = new Div(new H2("Notes internes"));
        contenu.addClassName("instruction-suite");
        if (AgentConnecte.courant().peut(Droits.SUIVRE)) {
            contenu.add(new EcrireNote(service, agents.agents(), grappe, rafraichir));
        }
        if (notes.isEmpty()) {
            contenu.add(new Paragraph(
                    "Personne n’a encore écrit de note. Elles restent entre agents\u00A0: le porteur ne les"
                            + " voit pas."));
        } else {
            contenu.add(liste(grappe, notes, rafraichir));
        }
        // what is shown is read: said after it was, so that the reader sees what was new to them
        service.lire(grappe.id());
        return contenu;
    }

    private Component liste(GrappeFiche grappe, List<NoteFiche> notes, Runnable rafraichir) {
        var liste = new UnorderedList();
        liste.addClassName("notes");
        notes.forEach(note -> {
            var entete = new Span(note.auteur() + ", le " + Formats.dateHeure(note.ecriteLe()));
            entete.addClassName("controle-regle");
            var texte = new Div(note.texte());
            texte.addClassName("note-texte");
            var ligne = new ListItem(entete, texte);
            if (!note.mentions().isEmpty()) {
                var appeles = new Span("Pour "
                        + note.mentions().stream()
                                .map(mention -> mention.nom()
                                        + (mention.lueLe() == null
                                                ? " (pas encore lue)"
                                                : " (lue le " + Formats.dateHeure(mention.lueLe()) + ")"))
                                .collect(Collectors.joining(", ")));
                appeles.addClassName("texte-secondaire");
                ligne.add(appeles);
            }
            if (note.auteurId() == AgentConnecte.courant().id()
                    && AgentConnecte.courant().peut(Droits.SUIVRE)) {
                ligne.add(retirer(grappe, note, rafraichir));
            }
            liste.add(ligne);
        });
        return liste;
    }

    private Button retirer(GrappeFiche grappe, NoteFiche note, Runnable rafraichir) {
        var bouton = new Button(
                "Retirer",
                clic -> Messages.confirmer(
                        "Retirer cette note\u00A0?",
                        List.of("Elle ne se lit plus ici\u00A0; l’historique la garde."),
                        "Retirer la note",
                        () -> {
                            if (Messages.essayer(() -> service.retirer(grappe.id(), note.id()))) {
                                rafraichir.run();
                            }
                        }));
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        bouton.setAriaLabel("Retirer la note du " + Formats.dateHeure(note.ecriteLe()));
        return bouton;
    }
}
