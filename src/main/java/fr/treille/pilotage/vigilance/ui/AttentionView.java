package fr.treille.pilotage.vigilance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.vigilance.AttentionFiltre;
import fr.treille.pilotage.vigilance.AttentionLigne;
import fr.treille.pilotage.vigilance.AttentionTotaux;
import fr.treille.pilotage.vigilance.Critere;
import fr.treille.pilotage.vigilance.CritereService;
import fr.treille.pilotage.vigilance.VigilanceService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.BarreFiltres;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;

/** The followed grappes that should worry, the worst first, each with its reasons. */
@Route("attention")
@PageTitle("À surveiller")
@Menu(title = "À surveiller", order = 4, icon = "vaadin:exclamation-circle-o")
@EntreeMenu(RubriqueMenu.MON_TRAVAIL)
@RolesAllowed(Droits.CONSULTER)
class AttentionView extends Div implements BeforeEnterObserver {

    private static final String TRI = "-score";

    private final VigilanceService vigilance;
    private final Map<String, String> noms;
    private final Grille<AttentionLigne> grille = new Grille<>("grappes-a-surveiller");
    private final BarreFiltres filtres = new BarreFiltres(grille, TRI, this::actualiser);
    private final TextField texte = filtres.texte("Grappe, porteur");
    private final Select<Critere> critere =
            filtres.choix("critere", "Motif", "Motif\u00A0: tous", Critere.values(), Critere::libelle);
    private final ComboBox<TerritoireLigne> territoire;
    private final ComboBox<AgentLigne> responsable;
    private final Div pied = new Div();
    private AttentionTotaux totaux = new AttentionTotaux(0, 0);

    AttentionView(
            VigilanceService vigilance, CritereService criteres, TerritoireService territoires, AgentService agents) {
        this.vigilance = vigilance;
        noms = territoires.tous().stream().collect(Collectors.toMap(TerritoireLigne::code, TerritoireLigne::libelle));
        territoire = filtres.parmi(
                "territoire",
                "Territoire",
                territoires.territoires(AgentConnecte.courant().regionCode()),
                TerritoireLigne::code,
                TerritoireLigne::libelle);
        responsable = filtres.parmi(
                "responsable", "Responsable", agents.agents(), agent -> String.valueOf(agent.id()), AgentLigne::nom);
        addClassName("page");
        colonnes();
        filtres.colonnes();
        if (AgentConnecte.courant().peut(Droits.REGLER_SUIVI)) {
            var regler =
                    new Button("Régler les critères", clic -> new CriteresDialog(criteres, this::actualiser).open());
            regler.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            filtres.add(regler);
        }
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres, grille, pied);
    }

    private void colonnes() {
        grille.nombre("score", "Score", "5rem", AttentionLigne::score);
        grille.composant("nom", "Grappe", "13rem", AttentionView::grappe).setFlexGrow(1);
        grille.composant("raisons", "Motifs", "28rem", AttentionView::raisons)
                .setFlexGrow(3)
                .setSortable(false);
        grille.texte("territoires", "Territoires", "11rem", this::premierTerritoire)
                .setTooltipGenerator(this::territoires)
                .setSortable(false);
        grille.texte("responsable", "Responsable", "9.5rem", AttentionLigne::responsable);
        grille.texte("porteur", "Porteur", "11rem", AttentionLigne::porteur).setVisible(false);
        grille.addClassName("attention-liste");
        grille.ouvrir(ligne -> UI.getCurrent().navigate(GrappeLiens.fiche(ligne.id())));
        grille.siVide("Aucune grappe suivie n’appelle d’attention avec ces filtres.");
    }

    private static Component grappe(AttentionLigne ligne) {
        var porteur = new Span(ligne.porteur());
        porteur.addClassName("texte-secondaire");
        var cellule = new Div(new Anchor(GrappeLiens.fiche(ligne.id()), ligne.nom()), porteur);
        cellule.addClassName("attention-grappe");
        return cellule;
    }

    private static Component raisons(AttentionLigne ligne) {
        var liste = new UnorderedList();
        liste.addClassName("attention-raisons");
        ligne.raisons().forEach(raison -> liste.add(new ListItem(raison.texte())));
        return liste;
    }

    private String premierTerritoire(AttentionLigne ligne) {
        var codes = ligne.territoires();
        if (codes.isEmpty()) {
            return "";
        }
        var premier = noms.getOrDefault(codes.getFirst(), codes.getFirst());
        return codes.size() == 1 ? premier : premier + " + " + (codes.size() - 1);
    }

    private String territoires(AttentionLigne ligne) {
        return ligne.territoires().stream()
                .map(code -> noms.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        filtres.lire(entree.getLocation().getQueryParameters());
        grille.setItemsPageable(page -> vigilance.rechercher(filtre(), page), page -> totaux.grappes());
        compter();
    }

    private AttentionFiltre filtre() {
        return new AttentionFiltre(
                texte.getValue(),
                territoire.isEmpty() ? "" : territoire.getValue().code(),
                responsable.isEmpty() ? null : responsable.getValue().id(),
                critere.getValue());
    }

    private void actualiser() {
        compter();
        grille.getDataProvider().refreshAll();
    }

    private void compter() {
        totaux = vigilance.totaux(filtre());
        pied.setText(Formats.nombre(totaux.grappes()) + (totaux.grappes() > 1 ? " grappes" : " grappe")
                + " à surveiller sur " + Formats.nombre(totaux.suivies())
                + (totaux.suivies() > 1 ? " suivies" : " suivie"));
    }
}
