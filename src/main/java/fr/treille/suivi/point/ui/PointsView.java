package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
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
import fr.treille.suivi.point.PlanificationGroupeeService;
import fr.treille.suivi.point.PointLiens;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.mois.EtatMois;
import fr.treille.suivi.point.mois.MoisLigne;
import fr.treille.suivi.point.mois.PointFiltre;
import fr.treille.suivi.point.mois.PointTotaux;
import fr.treille.suivi.point.mois.SuiviLigne;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every grappe that is followed and twelve of its months: what was held, what is missing, who to plan with. */
@Route(PointLiens.LISTE)
@PageTitle("Points mensuels")
@Menu(title = "Points mensuels", order = 1, icon = "vaadin:comments-o")
@EntreeMenu(RubriqueMenu.SUIVI)
@RolesAllowed(Droits.CONSULTER)
class PointsView extends Div implements BeforeEnterObserver {

    private static final String PAR_DEFAUT = "dernier";

    private final PointService points;
    private final GestesPoint gestes;
    private final LocalDate aujourdhui;
    private final boolean ecrit = AgentConnecte.courant().peut(Droits.SUIVRE);
    private final Grille<SuiviLigne> grille = new Grille<>("points mensuels");
    private final BarreFiltres filtres = new BarreFiltres(grille, PAR_DEFAUT, this::actualiser);
    private final TextField texte = filtres.texte("Grappe, porteur");
    private final ComboBox<TerritoireLigne> territoire;
    private final ComboBox<AgentLigne> personne;
    private final Select<EtatMois> etat =
            filtres.choix("etat", "État", "État\u00A0: tous", EtatMois.filtrables(), EtatMois::libelle);
    private final List<Grid.Column<SuiviLigne>> colonnesMois = new ArrayList<>();
    private final Span intervalle = new Span();
    private final Div pied = new Div();
    private final ChoixGrappes choix;
    private YearMonth dernier;
    private PointTotaux totaux = new PointTotaux(0, 0, 0);

    PointsView(
            PointService points,
            GestesPoint gestes,
            PlanificationGroupeeService planification,
            TerritoireService territoires,
            AgentService agents,
            Clock horloge) {
        this.points = points;
        this.gestes = gestes;
        this.aujourdhui = LocalDate.now(horloge);
        this.dernier = courant();
        territoire = filtres.parmi(
                "territoire",
                "Territoire",
                territoires.territoires(AgentConnecte.courant().regionCode()),
                TerritoireLigne::code,
                TerritoireLigne::libelle);
        personne = filtres.parmi(
                "responsable",
                "Responsable",
                agents.agents().stream()
                        .filter(agent -> agent.role().cote() != null)
                        .toList(),
                agent -> String.valueOf(agent.id()),
                AgentLigne::nom);
        filtres.suivre("mois", () -> dernier.equals(courant()) ? "" : dernier.toString(), this::lireMois);
        choix = new ChoixGrappes(
                grille,
                planification,
                () -> points.toutes(filtre(), dernier),
                new fr.treille.suivi.point.planification.Creneau(
                        aujourdhui.plusDays(7), java.time.LocalTime.of(9, 0), 60, ""),
                aujourdhui,
                this::actualiser);
        addClassName("page");
        texte.addClassName("suivi-recherche");
        colonnes();
        filtres.add(mois());
        if (ecrit) {
            filtres.add(choix.bouton());
        }
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres, choix, grille, pied);
    }

    /** The month after this one is shown too: it is the one that is planned. */
    private YearMonth courant() {
        return YearMonth.from(aujourdhui).plusMonths(1);
    }

    private void lireMois(String adresse) {
        dernier = adresse.matches("20\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(adresse) : courant();
    }

    private Div mois() {
        var barre = new Div(
                fleche("Mois précédents", "angle-left", -6), intervalle, fleche("Mois suivants", "angle-right", 6));
        barre.addClassNames("suivi-mois", "pousse");
        intervalle.getElement().setAttribute("role", "status");
        return barre;
    }

    private Button fleche(String libelle, String icone, int mois) {
        var fleche = new Button(new Icon("vaadin", icone), clic -> {
            dernier = dernier.plusMonths(mois);
            filtres.ecrire();
            actualiser();
        });
        fleche.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        fleche.setAriaLabel(libelle);
        fleche.setTooltipText(libelle);
        return fleche;
    }

    private void colonnes() {
        grille.addClassName("suivi-grille");
        grille.texte("grappe", "Grappe", "8rem", SuiviLigne::grappe)
                .setFlexGrow(1)
                .setTooltipGenerator(ligne -> ligne.grappe() + " · " + ligne.porteur());
        grille.texte("responsable", "Responsable", "9rem", SuiviLigne::responsable)
                .setVisible(false);
        grille.texte("porteur", "Porteur", "12rem", SuiviLigne::porteur).setVisible(false);
        grille.texte(PAR_DEFAUT, "Dernier", "6.2rem", this::dernier)
                .setPartNameGenerator(ligne -> ligne.jours(aujourdhui) > 60 ? "suivi-ancien" : null);
        grille.composant("meteo", "Météo", "6.6rem", ligne -> {
                    var meteo = ligne.meteo();
                    return meteo == null ? new Span() : Affichage.badge(meteo);
                })
                .setSortable(false);
        for (int rang = 0; rang < PointService.MOIS; rang++) {
            var position = rang;
            colonnesMois.add(grille.texte(
                            "m" + rang,
                            "",
                            "3.75rem",
                            ligne -> Affichage.court(mois(ligne, position).etat()))
                    .setSortable(false)
                    .setHeaderPartName("mois-titre")
                    .setTooltipGenerator(ligne -> Affichage.enClair(mois(ligne, position)))
                    .setPartNameGenerator(ligne -> "mois mois-"
                            + mois(ligne, position)
                                    .etat()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-')));
        }
        grille.ouvrirCellule(this::ouvrir);
        grille.siVide("Aucune grappe ne répond à ces filtres. Une grappe paraît ici une fois sa convention signée.");
    }

    private static MoisLigne mois(SuiviLigne ligne, int rang) {
        return ligne.mois().get(rang);
    }

    private String dernier(SuiviLigne ligne) {
        return ligne.dernier() == null ? "aucun" : Affichage.depuis(ligne.jours(aujourdhui));
    }

    private void ouvrir(SuiviLigne ligne, String colonne) {
        var mois = colonne.matches("m\\d+") ? mois(ligne, Integer.parseInt(colonne.substring(1))) : null;
        var point = mois == null ? null : mois.pointId();
        if (point != null) {
            UI.getCurrent().navigate(PointLiens.fiche(point));
        } else if (ecrit && mois != null && mois.etat() != EtatMois.NON_ATTENDU) {
            gestes.planifier(ligne.grappeId(), ligne.grappe(), mois.mois(), id -> actualiser());
        } else {
            UI.getCurrent().navigate(GrappeLiens.onglet(ligne.grappeId(), PointLiens.ONGLET));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        filtres.lire(entree.getLocation().getQueryParameters());
        totaliser();
        grille.setItemsPageable(page -> points.rechercher(filtre(), dernier, page), page -> totaux.grappes());
    }

    private PointFiltre filtre() {
        return new PointFiltre(
                texte.getValue(),
                territoire.isEmpty() ? "" : territoire.getValue().code(),
                personne.isEmpty() ? null : personne.getValue().id(),
                etat.getValue());
    }

    private void actualiser() {
        totaliser();
        grille.getDataProvider().refreshAll();
    }

    private void totaliser() {
        totaux = points.totaux(filtre(), dernier);
        choix.compter(totaux.grappes());
        var mois = PointService.mois(dernier);
        intervalle.setText(Affichage.court(mois.getFirst()) + " – " + Affichage.court(mois.getLast()));
        for (int rang = 0; rang < mois.size(); rang++) {
            colonnesMois.get(rang).setHeader(Affichage.court(mois.get(rang)));
        }
        pied.setText(Affichage.pluriel(totaux.grappes(), "grappe", "grappes") + " · "
                + Affichage.pluriel(totaux.manquants(), "point manquant", "points manquants") + " · "
                + Formats.nombre(totaux.aPlanifier()) + "\u00A0à planifier ce mois-ci");
    }
}
