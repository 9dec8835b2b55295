package fr.treille.suivi.jalon.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.selection.MultiSelect;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Coches;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.PlaceRefus;
import fr.treille.suivi.jalon.Calendrier;
import fr.treille.suivi.jalon.VagueFiche;
import fr.treille.suivi.jalon.VagueService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names a wave and chooses its ESSMS; those of another wave leave it. */
class VagueDialog extends Dialog {

    private final Calendrier calendrier;
    private final @Nullable VagueFiche vague;
    private final VagueService service;
    private final Runnable ensuite;
    /** As refusals name it. */
    private record Saisie(String nom, Set<String> finess) {}

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);
    private final TextField nom = formulaire.lier(new TextField("Nom de la vague"), Saisie::nom);
    private final ListeEssms essms;
    private final Span compte = new Span();

    /** @param vague the one to change, null for a new one */
    VagueDialog(
            Calendrier calendrier,
            @Nullable VagueFiche vague,
            List<MembreLigne> membres,
            VagueService service,
            Runnable ensuite) {
        this.calendrier = calendrier;
        this.vague = vague;
        this.service = service;
        this.ensuite = ensuite;
        setHeaderTitle(vague == null ? "Ajouter une vague" : "Modifier la vague «\u00A0" + vague.nom() + "\u00A0»");
        setWidth("min(60rem, 94vw)");
        setHeight("84vh");
        nom.setRequiredIndicatorVisible(true);
        nom.setMaxLength(Bornes.NOM);
        nom.addClassName("jalon-vague-nom");
        compte.getElement().setAttribute("role", "status");
        compte.addClassName("grappe-compte");
        essms = new ListeEssms(membres);
        formulaire.lierAutrement(
                null,
                Saisie::finess,
                this::finess,
                choisis -> essms.choisis()
                        .setValue(membres.stream()
                                .filter(membre -> choisis.contains(membre.finess()))
                                .collect(Collectors.toSet())));
        formulaire.afficher(
                vague == null ? new Saisie("", Set.of()) : new Saisie(vague.nom(), Set.copyOf(vague.finess())));
        var contenu = new Div(nom, essms, formulaire.parDefaut(new PlaceRefus()));
        contenu.addClassName("grappe-ajout-contenu");
        add(contenu);
        var enregistrer =
                new Button(vague == null ? "Ajouter la vague" : "Enregistrer la vague", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(compte);
        if (vague != null) {
            var supprimer = new Button("Supprimer la vague", clic -> supprimer(vague));
            supprimer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getFooter().add(supprimer);
        }
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
        compter();
    }

    /** Those of the grappe; what is ticked stays so while the list is filtered. */
    private final class ListeEssms extends Liste<MembreLigne, String, Integer> {

        private final Coches<MembreLigne> coches;

        ListeEssms(List<MembreLigne> membres) {
            super("ESSMS de la grappe", "ESSMS de la grappe", "");
            var texte = filtres().texte("Nom, commune ou FINESS");
            filtrer(texte::getValue);
            lireTout(
                    cherche -> membres.stream()
                            .filter(membre -> TexteCherche.contient(
                                    membre.nom() + " " + membre.commune() + " " + membre.finess(), cherche))
                            .toList(),
                    lignes -> lignes.size());
            colonnes().texte("nom", "ESSMS", MembreLigne::nom).largeur(14).souple(1);
            colonnes().code("finess", "FINESS", MembreLigne::finess).largeur(6.8);
            colonnes().texte("commune", "Commune", MembreLigne::commune).largeur(9);
            colonnes()
                    .texte("categorie", "Catégorie", MembreLigne::categorieCourte)
                    .largeur(9);
            colonnes().texte("vague", "Vague actuelle", VagueDialog.this::vagueDe);
            pied(nombre -> Formats.nombre(nombre) + " ESSMS");
            siVide("Aucun ESSMS de la grappe ne répond à cette recherche.");
            coches = cocher(MembreLigne::finess, VagueDialog.this::compter).avecTout();
        }

        MultiSelect<Grid<MembreLigne>, MembreLigne> choisis() {
            return coches.choix();
        }
    }

    private String vagueDe(MembreLigne membre) {
        return calendrier.vagues().stream()
                .filter(piste -> piste.vague() != null && piste.vague().finess().contains(membre.finess()))
                .map(piste -> piste.nom())
                .findFirst()
                .orElse("");
    }

    private void compter() {
        var nombre = essms.choisis().getValue().size();
        compte.setText(
                nombre == 0
                        ? "Aucun ESSMS choisi"
                        : Formats.compte(nombre, "ESSMS choisi", "ESSMS choisis") + essms.coches.dontHors());
    }

    private void enregistrer() {
        var enregistree = formulaire.enregistrer(saisie -> {
            if (vague == null) {
                service.creer(calendrier.grappeId(), saisie.nom(), saisie.finess());
            } else {
                service.modifier(vague.id(), vague.version(), saisie.nom(), saisie.finess());
            }
        });
        if (enregistree) {
            finir("La vague «\u00A0" + nom.getValue().strip() + "\u00A0» est enregistrée.");
        }
    }

    private Set<String> finess() {
        return essms.choisis().getValue().stream()
                .map(MembreLigne::finess)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void supprimer(VagueFiche laquelle) {
        Messages.confirmer(
                "Supprimer la vague «\u00A0" + laquelle.nom() + "\u00A0»\u00A0?",
                List.of(
                        "Ses dates prévues disparaissent\u00A0; ses ESSMS suivent de nouveau les jalons de toute la grappe."),
                "Supprimer la vague",
                () -> {
                    if (formulaire.essayer(() -> service.supprimer(laquelle.id(), laquelle.version()))) {
                        finir("La vague «\u00A0" + laquelle.nom() + "\u00A0» est supprimée.");
                    }
                });
    }

    private void finir(String succes) {
        close();
        Messages.succes(succes);
        ensuite.run();
    }
}
