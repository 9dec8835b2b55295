package fr.treille.pilotage.tableau.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.subvention.Subventions;
import fr.treille.pilotage.echeance.EcheanceLiens;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.tableau.Bilan;
import fr.treille.pilotage.tableau.PilotageService;
import fr.treille.pilotage.tableau.StatutTotal;
import fr.treille.pilotage.vigilance.VigilanceFiltre;
import fr.treille.pilotage.vigilance.VigilanceLigne;
import fr.treille.pilotage.vigilance.VigilanceService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.port.CompteurMenu;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;

/** The home page: what is due first, what waits, where the grappes stand. */
@Route("")
@PageTitle("Tableau de bord")
@Menu(title = "Tableau de bord", order = 1, icon = "vaadin:dashboard")
@EntreeMenu(RubriqueMenu.MON_TRAVAIL)
@RolesAllowed(Droits.CONSULTER)
class TableauDeBordView extends Div implements BeforeEnterObserver {

    private static final String MIENNES = "miennes";
    private static final int A_SURVEILLER = 5;

    private final PilotageService service;
    private final VigilanceService vigilance;
    private final List<CompteurMenu> compteurs;
    private final Clock horloge;
    private final Checkbox miennes = new Checkbox("Seulement les grappes dont je suis responsable");
    private final Div contenu = new Div();

    TableauDeBordView(
            PilotageService service, VigilanceService vigilance, List<CompteurMenu> compteurs, Clock horloge) {
        this.service = service;
        this.vigilance = vigilance;
        this.compteurs = compteurs;
        this.horloge = horloge;
        addClassName("page-defilante");
        contenu.addClassName("tableau-de-bord");
        add(miennes, contenu);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evenement) {
        var etat = new EtatUrl(evenement.getLocation().getQueryParameters());
        miennes.setValue(etat.coche(MIENNES));
        afficher();
        miennes.addValueChangeListener(changement -> {
            etat.mettre(MIENNES, changement.getValue() ? "oui" : "").ecrire(UI.getCurrent());
            afficher();
        });
    }

    private void afficher() {
        contenu.removeAll();
        var bilan = service.bilan(miennes.getValue());
        if (bilan.vide() && !miennes.getValue()) {
            contenu.add(commencer());
        } else {
            contenu.add(statuts(bilan), aFaire(bilan), attentes(bilan));
            aSurveiller();
        }
    }

    private static Component commencer() {
        var etapes = new UnorderedList();
        if (AgentConnecte.courant().peut(Droits.IMPORTER_FINESS)) {
            etapes.add(new ListItem(
                    new Anchor("etablissements/import", "Importez le fichier FINESS"),
                    new Span("\u00A0: il donne les ESSMS et leurs organismes gestionnaires.")));
        }
        if (AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE)) {
            etapes.add(new ListItem(
                    new Anchor(GrappeLiens.NOUVELLE, "Créez une première grappe"),
                    new Span("\u00A0: choisissez son porteur, son appel à projets et ses ESSMS.")));
        }
        var section =
                section("Aucune grappe dans la région", new Paragraph("Treille suit ici les grappes de l’agence."));
        section.add(etapes);
        return section;
    }

    private Component statuts(Bilan bilan) {
        var cartes = new Div();
        cartes.addClassName("cartes-statut");
        bilan.statuts().forEach(total -> cartes.add(carte(total)));
        return cartes;
    }

    private Component carte(StatutTotal total) {
        var nombre = new Span(Formats.nombre(total.grappes()));
        nombre.addClassName("carte-nombre");
        var libelle = new Span(total.statut().libelle());
        libelle.addClassName("carte-libelle");
        var detail = new Div(
                new Div(Formats.nombre(total.essms()) + "\u00A0ESSMS"),
                new Div(Subventions.enClair(total.statut().sort(), total.montant())));
        detail.addClassName("carte-detail");
        var lien = new Anchor(
                GrappeLiens.LISTE + "?statut=" + total.statut().name() + responsable(), nombre, libelle, detail);
        lien.addClassName("carte-statut");
        return lien;
    }

    /** What keeps a link to the list on the same grappes as this page. */
    private String responsable() {
        return miennes.getValue() ? "&responsable=" + AgentConnecte.courant().id() : "";
    }

    private Component aFaire(Bilan bilan) {
        var aujourdhui = LocalDate.now(horloge);
        if (bilan.echeances().isEmpty()) {
            return section("À faire en premier", new Paragraph("Aucune échéance n’attend de votre part."));
        }
        var liste = new UnorderedList();
        liste.addClassName("echeances");
        bilan.echeances().forEach(prevue -> liste.add(echeance(prevue, aujourdhui)));
        var section = section("À faire en premier", liste);
        if (bilan.enRetard() > 0) {
            section.add(new Anchor(
                    EcheanceLiens.enRetard(miennes.getValue()),
                    bilan.enRetard() == 1
                            ? "Voir l’échéance en retard"
                            : "Voir les " + Formats.nombre(bilan.enRetard()) + " échéances en retard"));
        }
        return section;
    }

    /** The followed grappes that worry the most, when some do. */
    private void aSurveiller() {
        var moi = miennes.getValue() ? AgentConnecte.courant().id() : null;
        var pires = vigilance.rechercher(new VigilanceFiltre("", "", moi, null), PageRequest.of(0, A_SURVEILLER));
        if (pires.isEmpty()) {
            return;
        }
        var liste = new UnorderedList();
        liste.addClassName("echeances");
        pires.forEach(grappe -> liste.add(pire(grappe)));
        var section = section("À surveiller", liste);
        section.add(new Anchor(
                "attention" + (moi == null ? "" : "?responsable=" + moi), "Voir toutes les grappes à surveiller"));
        contenu.add(section);
    }

    private static ListItem pire(VigilanceLigne grappe) {
        var pourquoi = new Span(
                grappe.raisons().stream().map(VigilanceLigne.Raison::texte).collect(Collectors.joining(" · ")));
        pourquoi.addClassName("texte-secondaire");
        var texte = new Div(new Anchor(GrappeLiens.fiche(grappe.id()), grappe.nom()), pourquoi);
        texte.addClassName("echeance-texte");
        return new ListItem(texte);
    }

    private static ListItem echeance(EcheanceLigne prevue, LocalDate aujourdhui) {
        var distance = new Span(Formats.distance(prevue.date(), aujourdhui));
        distance.addClassName(prevue.enRetard(aujourdhui) ? "texte-alerte" : "texte-secondaire");
        distance.addClassName("echeance-distance");
        var quoi = new Span(prevue.libelle() + " le " + Formats.date(prevue.date()) + " · " + prevue.porteur()
                + (prevue.responsable().isEmpty() ? "" : " · " + prevue.responsable()));
        quoi.addClassName("texte-secondaire");
        var nom = new Anchor(GrappeLiens.fiche(prevue.grappeId()), prevue.grappe());
        var texte = new Div(nom, quoi);
        texte.addClassName("echeance-texte");
        var geste = new Button(prevue.verbe(), clic -> UI.getCurrent().navigate(prevue.lien()));
        geste.addThemeVariants(ButtonVariant.LUMO_SMALL);
        geste.setVisible(!prevue.verbe().isEmpty());
        geste.setAriaLabel(prevue.verbe() + "\u00A0: " + prevue.grappe());
        return new ListItem(texte, distance, Champs.nonOuvre(prevue.date()), geste);
    }

    private Component attentes(Bilan bilan) {
        var liste = new UnorderedList();
        for (var compteur : compteurs) {
            var nombre = compteur.nombre();
            if (nombre > 0) {
                liste.add(new ListItem(new Anchor(
                        compteur.chemin().substring(1), Formats.nombre(nombre) + "\u00A0" + compteur.libelle())));
            }
        }
        return section(
                "Ce qui attend",
                liste.getComponentCount() == 0
                        ? new Paragraph("Rien n’attend\u00A0: tous les courriels sont partis.")
                        : liste);
    }

    private static Section section(String titre, Component corps) {
        var section = new Section(new H2(titre), corps);
        section.addClassName("panneau");
        return section;
    }
}
