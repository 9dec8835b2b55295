package fr.treille.pilotage.historique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.historique.ChampSuivi;
import fr.treille.pilotage.historique.Evenement;
import fr.treille.pilotage.historique.HistoriqueFiltre;
import fr.treille.pilotage.historique.RechercheHistoriqueService;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ObjetSuivi;
import fr.treille.socle.commun.ui.BarreFiltres;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.affectation.AffectationLiens;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Every change of the région: when, who, what, from what to what. */
@Route("historique")
@PageTitle("Historique")
@Menu(title = "Historique", order = 4, icon = "vaadin:time-backward")
@EntreeMenu(RubriqueMenu.REGLAGES)
@RolesAllowed(Droits.CONSULTER_HISTORIQUE)
class HistoriqueView extends Div implements BeforeEnterObserver {

    private final RechercheHistoriqueService recherche;
    private final Grille<Evenement> grille = new Grille<>("historique");
    private final BarreFiltres filtres = new BarreFiltres(grille, "", this::actualiser);
    private final TextField texte = filtres.texte("Nom, référence, valeur");
    private final DatePicker du;
    private final DatePicker au;
    private final Select<ObjetSuivi> objet =
            filtres.choix("objet", "Objet", "Objet\u00A0: tous", ObjetSuivi.values(), ObjetSuivi::libelle);
    private final ComboBox<ChampSuivi> champ;
    private final ComboBox<AgentLigne> auteur;
    private final Span pied = new Span();
    private long total;

    HistoriqueView(RechercheHistoriqueService recherche, AgentService agents, Clock horloge) {
        this.recherche = recherche;
        var aujourdhui = LocalDate.now(horloge);
        this.du = filtres.date("du", "Depuis le", aujourdhui);
        this.au = filtres.date("au", "Jusqu’au", aujourdhui);
        this.champ = filtres.parmi(
                "champ",
                "Champ",
                recherche.champs(),
                valeur -> valeur.objet() + "." + valeur.colonne(),
                valeur -> valeur.libelle() + " (" + valeur.objet().libelle() + ")");
        this.auteur = filtres.parmi(
                "auteur", "Auteur", agents.agents(), agent -> String.valueOf(agent.id()), AgentLigne::nom);
        addClassName("page");
        colonnes();
        filtres.colonnes();
        filtres.add(export());
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres, grille, pied);
    }

    private void colonnes() {
        grille.texte("instant", "Quand", "10.5rem", evenement -> Formats.dateHeure(evenement.instant()));
        grille.texte("auteur", "Qui", "10rem", Evenement::auteur);
        grille.texte("objet", "Objet", "7rem", evenement -> evenement.objet().libelle());
        grille.composant("nom", "Nom", "15.5rem", HistoriqueView::nom);
        grille.texte("changement", "Changement", "17rem", HistoriqueView::resume)
                .setFlexGrow(1);
        grille.texte("motif", "Motif", "8rem", Evenement::motif);
        grille.getColumns().forEach(colonne -> colonne.setSortable(false));
        grille.setItemDetailsRenderer(new ComponentRenderer<>(HistoriqueView::detail));
        grille.siVide("Aucun changement ne répond à ces filtres.");
    }

    /** A link to the history of what has a page of its own. */
    private static Component nom(Evenement evenement) {
        var adresse = switch (evenement.objet()) {
            case GRAPPE, ESSMS -> GrappeLiens.onglet(Long.parseLong(evenement.cle()), OngletHistorique.CHEMIN);
            case TERRITOIRE -> AffectationLiens.territoire(evenement.cle());
            case APPEL -> AppelLiens.appel(Long.parseLong(evenement.cle()));
            // only a published one is extended, which is what its motive says; a draft's has no page
            case FENETRE -> evenement.motif().isEmpty() ? "" : AppelLiens.fenetre(Long.parseLong(evenement.cle()));
            case COMPTE -> AffectationLiens.agent(Long.parseLong(evenement.cle()));
            default -> "";
        };
        return adresse.isEmpty() ? new Span(evenement.libelle()) : new Anchor(adresse, evenement.libelle());
    }

    private static String resume(Evenement evenement) {
        return switch (evenement.operation()) {
            case CREATION -> "Création";
            case SUPPRESSION -> "Suppression";
            case MODIFICATION ->
                evenement.differences().stream()
                        .map(difference -> ListeEvenements.enClair(evenement, difference))
                        .collect(Collectors.joining("\u00A0; "));
        };
    }

    private static Div detail(Evenement evenement) {
        var champs = new UnorderedList();
        evenement
                .differences()
                .forEach(difference -> champs.add(new ListItem(ListeEvenements.enClair(evenement, difference))));
        var detail = new Div(champs);
        detail.addClassName("chronologie-detail");
        return detail;
    }

    private Anchor export() {
        var lien = new Anchor(
                (DownloadHandler) demande -> {
                    demande.setFileName("historique.csv");
                    demande.setContentType("text/csv; charset=UTF-8");
                    recherche.exporter(filtre(), demande.getOutputStream());
                },
                "Exporter en CSV");
        lien.setRouterIgnore(true);
        return lien;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        filtres.lire(entree.getLocation().getQueryParameters());
        totaliser();
        grille.setItemsPageable(page -> recherche.rechercher(filtre(), page), page -> total);
    }

    private HistoriqueFiltre filtre() {
        var agent = auteur.getValue();
        return new HistoriqueFiltre(
                texte.getValue(),
                du.getValue(),
                au.getValue(),
                objet.getValue(),
                agent == null ? null : agent.id(),
                champ.getValue());
    }

    private void actualiser() {
        totaliser();
        grille.getDataProvider().refreshAll();
    }

    private void totaliser() {
        total = recherche.compter(filtre());
        pied.setText(Formats.nombre(total) + (total > 1 ? " changements" : " changement"));
    }
}
