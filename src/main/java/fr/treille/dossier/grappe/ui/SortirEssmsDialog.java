package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.SortieEssmsService;
import fr.treille.dossier.grappe.membre.CauseSortie;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.grappe.membre.SortieSaisie;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes ESSMS out of a deposited file, or puts another in the place of one, and says first what it makes of the file. */
class SortirEssmsDialog extends Dialog {

    /** The most that are named in the title's stead. */
    private static final int NOMMES = 3;

    private final SortieEssmsService service;
    private final Formulaire<SortieSaisie> formulaire = new Formulaire<>(SortieSaisie.class);
    private final Div effets = new Div();
    private final Button valider;
    private final int nombre;

    SortirEssmsDialog(GrappeFiche grappe, Set<MembreLigne> choisis, SortieEssmsService service, Runnable ensuite) {
        this.service = service;
        nombre = choisis.size();
        setHeaderTitle(nombre == 1 ? "Sortir ou remplacer un ESSMS" : "Sortir " + nombre + " ESSMS du dossier");
        setWidth("38rem");
        var cause = formulaire.lier(new RadioButtonGroup<CauseSortie>("Pourquoi"), SortieSaisie::cause);
        cause.setItems(CauseSortie.values());
        cause.setItemLabelGenerator(CauseSortie::libelle);
        cause.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        formulaire.exiger(SortieSaisie::cause, "Dites pourquoi il sort du dossier.");
        var entrant = formulaire.lier(new TextField("Remplacé par (FINESS géographique)"), SortieSaisie::entrant);
        entrant.setHelperText("Vide\u00A0: il n’est pas remplacé. Le remplaçant prend son rang et sa situation.");
        entrant.setMaxLength(Bornes.CODE);
        entrant.setWidthFull();
        entrant.setVisible(nombre == 1);
        entrant.setValueChangeMode(ValueChangeMode.ON_BLUR);
        entrant.addValueChangeListener(change -> prevoir());
        var motif = formulaire.lier(new TextArea("Motif"), SortieSaisie::motif);
        motif.setHelperText("Ce qui le montre, ou qui l’a demandé. Gardé dans l’historique.");
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        formulaire.afficher(new SortieSaisie(
                grappe.id(),
                grappe.version(),
                choisis.stream().map(MembreLigne::finess).collect(Collectors.toSet()),
                null,
                "",
                ""));
        effets.getElement().setAttribute("role", "status");
        valider = new Button("", clic -> {
            if (formulaire.enregistrer(service::sortir)) {
                close();
                Messages.succes("Les ESSMS du dossier sont corrigés, et son montant est recalculé.");
                ensuite.run();
            }
        });
        valider.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var champs = new Div(new Paragraph(noms(choisis)), cause, entrant, motif, effets);
        champs.addClassName("complements-champs");
        add(champs);
        getFooter().add(new Button("Annuler", clic -> close()), valider);
        prevoir();
    }

    private static String noms(Set<MembreLigne> choisis) {
        var noms = choisis.stream()
                .limit(NOMMES)
                .map(membre -> membre.nom() + " (" + membre.finess() + ")")
                .collect(Collectors.joining(", "));
        return choisis.size() > NOMMES ? noms + " et " + (choisis.size() - NOMMES) + " de plus" : noms;
    }

    /** What the file would be: read again as soon as the replacement changes. */
    private void prevoir() {
        var saisie = formulaire.brouillon();
        valider.setText(
                !saisie.entrant().isEmpty()
                        ? "Remplacer l’ESSMS"
                        : nombre == 1 ? "Sortir l’ESSMS" : "Sortir " + nombre + " ESSMS");
        effets.removeAll();
        try {
            var apercu = service.prevoir(saisie);
            var lignes = new ArrayList<ListItem>();
            lignes.add(new ListItem("Le dossier compterait " + Formats.nombre(apercu.nombreApres())
                    + " ESSMS, au lieu de " + Formats.nombre(apercu.nombreAvant()) + "."));
            lignes.add(new ListItem(
                    apercu.montantApres().equals(apercu.montantAvant())
                            ? "Son montant resterait de " + Formats.montant(apercu.montantAvant()) + "."
                            : "Son montant passerait de " + Formats.montant(apercu.montantAvant()) + " à "
                                    + Formats.montant(apercu.montantApres()) + "."));
            lignes.add(new ListItem("Le dépôt tient\u00A0: sa date et ses autres ESSMS ne changent pas."));
            apercu.alertes().forEach(alerte -> {
                var ligne = new ListItem(alerte);
                ligne.addClassName("texte-alerte");
                lignes.add(ligne);
            });
            var liste = new UnorderedList(lignes.toArray(ListItem[]::new));
            liste.addClassName("grappe-effets");
            effets.add(liste);
        } catch (Refus refus) {
            var raison = new Paragraph(refus.message());
            raison.addClassName("texte-alerte");
            effets.add(raison);
        }
    }
}
