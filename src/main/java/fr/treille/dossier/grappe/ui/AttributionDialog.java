package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.treille.dossier.grappe.AttributionService;
import fr.treille.dossier.grappe.responsable.Attribution;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Cote;
import java.util.Collection;
import java.util.List;

/** The person in charge of many grappes at once: choose, see what will change, do, undo. */
class AttributionDialog extends Dialog {

    private final AttributionService service;
    private final Collection<Long> choisies;
    private final Runnable ensuite;
    private final RadioButtonGroup<Cote> cote = new RadioButtonGroup<>("Côté", Cote.values());
    private final Checkbox sans = new Checkbox("Laisser ces grappes sans responsable de ce côté");
    private final ChampChoix<AgentLigne> agent = new ChampChoix<>("Nouvelle personne responsable");
    private final Div effet = new Div();
    private final Button attribuer = new Button("Attribuer", clic -> attribuer());
    private List<Attribution> changements = List.of();

    /** @param ensuite called once something changed, or was undone */
    AttributionDialog(
            AttributionService service, Collection<Long> choisies, List<AgentLigne> agents, Runnable ensuite) {
        this.service = service;
        this.choisies = List.copyOf(choisies);
        this.ensuite = ensuite;
        setHeaderTitle("Changer de responsable");
        cote.setItemLabelGenerator(Cote::libelle);
        cote.setValue(Cote.ARS);
        cote.addValueChangeListener(choix -> {
            proposer(agents);
            montrer();
        });
        agent.setItemLabelGenerator(AgentLigne::nom);
        agent.setClearButtonVisible(true);
        agent.setPlaceholder("Choisissez une personne");
        sans.addValueChangeListener(choix -> {
            agent.setEnabled(!choix.getValue());
            if (choix.getValue()) {
                agent.clear();
            }
            montrer();
        });
        agent.setWidthFull();
        agent.addValueChangeListener(choix -> montrer());
        effet.addClassName("attribution-effet");
        effet.getElement().setAttribute("role", "status");
        attribuer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        attribuer.setDisableOnClick(true);
        getFooter().add(new Button("Annuler", clic -> close()), attribuer);
        var contenu = new Div(cote, agent, sans, effet);
        contenu.addClassName("attribution");
        add(contenu);
        proposer(agents);
        montrer();
    }

    private void proposer(List<AgentLigne> agents) {
        Champs.proposer(
                agent,
                agents.stream()
                        .filter(possible -> possible.role().cote() == cote.getValue())
                        .toList());
    }

    private void montrer() {
        effet.removeAll();
        var personne = agent.getValue();
        var choisi = personne != null || sans.getValue();
        changements =
                choisi ? service.apercu(choisies, cote.getValue(), personne == null ? null : personne.id()) : List.of();
        var nombre = changements.size();
        attribuer.setEnabled(nombre > 0);
        attribuer.setText((sans.getValue() ? "Retirer le responsable de " : "Attribuer ")
                + (nombre > 1 ? Formats.nombre(nombre) + " grappes" : "la grappe"));
        if (!choisi) {
            effet.add(new Paragraph("Choisissez qui prend la responsabilité de "
                    + (choisies.size() > 1
                            ? "ces " + Formats.nombre(choisies.size()) + " grappes."
                            : "cette grappe.")));
            return;
        }
        if (nombre == 0) {
            effet.add(new Paragraph(
                    personne == null
                            ? "Ces grappes n’ont personne de ce côté\u00A0: rien ne change."
                            : personne.nom() + " est déjà responsable de ces grappes."));
            return;
        }
        var ailleurs = changements.stream().filter(Attribution::horsTerritoires).count();
        var liste = new UnorderedList();
        changements.forEach(changement -> liste.add(new ListItem(
                changement.nom() + "\u00A0: " + nomme(changement.avant()) + " → " + nomme(changement.apres())
                        + (changement.horsTerritoires() ? " (ne couvre aucun de ses territoires)" : ""))));
        effet.add(new Paragraph("Ce qui va changer\u00A0:"), liste);
        if (ailleurs > 0) {
            var avis = new Paragraph("En tant que responsable, cette personne verra "
                    + (ailleurs > 1 ? "ces " + ailleurs + " grappes" : "cette grappe")
                    + " hors des territoires qu’elle couvre.");
            avis.addClassName("texte-alerte");
            effet.add(avis);
        }
    }

    private static String nomme(String nom) {
        return nom.isEmpty() ? "personne" : nom;
    }

    private void attribuer() {
        try {
            var faites = service.attribuer(changements);
            close();
            ensuite.run();
            Messages.succes(
                    faites.size() > 1
                            ? Formats.nombre(faites.size()) + " grappes ont changé de responsable."
                            : "La " + NomGrappe.cite(faites.getFirst().nom()) + " a changé de responsable.",
                    "Rétablir",
                    () -> retablir(faites));
        } catch (Refus refus) {
            attribuer.setEnabled(true);
            Messages.erreur(refus.message());
        }
    }

    private void retablir(List<Attribution> faites) {
        Messages.essayer(() -> {
            service.retablir(faites);
            Messages.succes("Les responsables d’avant sont rétablis.");
        });
        ensuite.run();
    }
}
