package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.ui.Colonne;
import fr.treille.socle.commun.ui.Ecran;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.commun.ui.Selection;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import fr.treille.suivi.point.PlanificationGroupeeService;
import fr.treille.suivi.point.PointLiens;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.point.mois.EtatMois;
import fr.treille.suivi.point.mois.MoisLigne;
import fr.treille.suivi.point.mois.PointFiltre;
import fr.treille.suivi.point.mois.PointTotaux;
import fr.treille.suivi.point.mois.SuiviLigne;
import fr.treille.suivi.point.planification.Creneau;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Every grappe that is followed and twelve of its months: what was held, what is missing, who to plan with. */
@Route(PointLiens.LISTE)
@PageTitle("Points mensuels")
@Menu(title = "Points mensuels", order = 1, icon = "vaadin:comments-o")
@EntreeMenu(RubriqueMenu.SUIVI)
@RolesAllowed(Droits.CONSULTER)
class PointsView extends Liste<SuiviLigne, PointsView.Demande, PointTotaux> {

    private static final String PAR_DEFAUT = "dernier";

    /**
     * What is asked for.
     *
     * @param dernier the last of the months shown
     */
    record Demande(PointFiltre filtre, YearMonth dernier) {}

    private final GestesPoint gestes;
    private final PlanificationGroupeeService planification;
    private final LocalDate aujourdhui;
    private final boolean ecrit = AgentConnecte.courant().peut(Droits.SUIVRE);
    private final Selection<SuiviLigne, Long> choix;
    private final Span intervalle = new Span();
    private YearMonth dernier;

    PointsView(
            PointService points,
            GestesPoint gestes,
            PlanificationGroupeeService planification,
            TerritoireService territoires,
            AgentService agents,
            Clock horloge) {
        super("points mensuels", "points mensuels", PAR_DEFAUT);
        this.gestes = gestes;
        this.planification = planification;
        this.aujourdhui = LocalDate.now(horloge);
        this.dernier = courant();
        filtres(territoires, agents);
        lire(
                (demande, page) -> points.rechercher(demande.filtre(), demande.dernier(), page),
                demande -> points.totaux(demande.filtre(), demande.dernier()),
                PointTotaux::grappes);
        colonnesDesMois();
        ouvrirCellule(this::ouvrir);
        pied(totaux -> Formats.compte(totaux.grappes(), "grappe", "grappes") + " · "
                + Formats.compte(totaux.manquants(), "point manquant", "points manquants") + " · "
                + Formats.nombre(totaux.aPlanifier()) + "\u00A0à planifier ce mois-ci");
        siVide("Aucune grappe ne répond à ces filtres. Une grappe paraît ici une fois sa convention signée.");
        choix = selectionnerParId(SuiviLigne::grappeId)
                .permise(ecrit)
                .mots(
                        "Planifier plusieurs points",
                        "Cochez les grappes dont planifier un point.",
                        nombre -> Formats.compte(nombre, "grappe choisie", "grappes choisies"));
        choix.geste("Planifier leurs points", this::planifier).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choix.tout(
                nombre -> "Planifier pour les " + Formats.nombre(nombre) + " de la liste",
                PlanificationGroupeeService.MAXIMUM,
                () -> planifier(points.toutes(filtre().filtre(), dernier)));
        agir(mois());
        grille().addClassName("suivi-grille");
        moisDe().forEach(colonne -> grille().getColumnByKey(colonne.cle()).setHeaderPartName("mois-titre"));
    }

    private void filtres(TerritoireService territoires, AgentService agents) {
        var texte = filtres().texte("Grappe, porteur");
        texte.addClassName("suivi-recherche");
        var territoire = filtres()
                .parmi(
                        "territoire",
                        "Territoire",
                        territoires.territoires(AgentConnecte.courant().regionCode()),
                        TerritoireLigne::code,
                        TerritoireLigne::libelle);
        var personne = filtres()
                .parmi(
                        "responsable",
                        "Responsable",
                        agents.agents().stream()
                                .filter(agent -> agent.role().cote() != null)
                                .toList(),
                        agent -> String.valueOf(agent.id()),
                        AgentLigne::nom);
        var etat = filtres().choix("etat", "État", "État\u00A0: tous", EtatMois.filtrables(), EtatMois::libelle);
        filtres().suivre("mois", () -> dernier.equals(courant()) ? "" : dernier.toString(), this::lireMois);
        filtres().dire(() -> "Mois\u00A0: " + periode());
        filtrer(() -> new Demande(
                new PointFiltre(
                        texte.getValue(),
                        territoire.isEmpty() ? "" : territoire.getValue().code(),
                        personne.isEmpty() ? null : personne.getValue().id(),
                        etat.getValue()),
                dernier));
    }

    private void planifier(List<Long> choisies) {
        new PlanifierEnNombreDialog(
                        planification,
                        choisies,
                        new Creneau(JoursOuvres.courants().suivant(aujourdhui.plusDays(7)), LocalTime.of(9, 0), 60, ""),
                        aujourdhui,
                        () -> {
                            choix.terminer();
                            actualiser();
                        })
                .open();
    }

    /** The month after this one is shown too: it is the one that is planned. */
    private YearMonth courant() {
        return YearMonth.from(aujourdhui).plusMonths(1);
    }

    private void lireMois(String adresse) {
        dernier = adresse.matches("20\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(adresse) : courant();
    }

    private String periode() {
        var mois = PointService.mois(dernier);
        return AffichagePoints.court(mois.getFirst()) + " – " + AffichagePoints.court(mois.getLast());
    }

    private Div mois() {
        var barre = new Div(
                fleche("Mois précédents", "angle-left", -6), intervalle, fleche("Mois suivants", "angle-right", 6));
        barre.addClassName("suivi-mois");
        intervalle.getElement().setAttribute("role", "status");
        return barre;
    }

    private Button fleche(String libelle, String icone, int mois) {
        var fleche = new Button(new Icon("vaadin", icone), clic -> {
            dernier = dernier.plusMonths(mois);
            changer();
        });
        fleche.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        fleche.setAriaLabel(libelle);
        fleche.setTooltipText(libelle);
        return fleche;
    }

    private void colonnesDesMois() {
        var colonnes = colonnes();
        colonnes.texte("grappe", "Grappe", SuiviLigne::grappe)
                .bulle(ligne -> ligne.grappe() + " · " + ligne.porteur())
                .largeur(8)
                .souple(1);
        colonnes.texte("responsable", "Responsable", SuiviLigne::responsable)
                .largeur(9)
                .cachee();
        colonnes.organisme("porteur", "Porteur", SuiviLigne::porteur)
                .largeur(12)
                .cachee();
        colonnes.date(PAR_DEFAUT, "Dernier", SuiviLigne::dernier)
                .ecrite(ligne -> ligne.dernier() == null ? "aucun" : AffichagePoints.depuis(ligne.jours(aujourdhui)))
                .bulle(ligne -> ligne.dernier() == null ? null : Formats.date(ligne.dernier()))
                .marquee(ligne -> ligne.jours(aujourdhui) > 60 ? "suivi-ancien" : null)
                .largeur(6.2);
        colonnes.choix("meteo", "Météo", SuiviLigne::meteo, Meteo::libelle)
                .rendue(ligne -> {
                    var meteo = ligne.meteo();
                    return meteo == null ? new Span() : AffichagePoints.badge(meteo);
                })
                .largeur(6.6)
                .cacheeSi(!Ecran.auMoins(1200))
                .sansTri();
        for (int rang = 0; rang < PointService.MOIS; rang++) {
            var position = rang;
            colonnes.texte("m" + rang, "", ligne -> AffichagePoints.etatEnClair(mois(ligne, position)))
                    .ecrite(ligne -> AffichagePoints.court(mois(ligne, position).etat()))
                    .bulle(ligne -> AffichagePoints.enClair(mois(ligne, position)))
                    .marquee(ligne -> "mois mois-"
                            + mois(ligne, position)
                                    .etat()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                    .largeur(3.75)
                    .sansTri()
                    .fixe();
        }
    }

    private List<Colonne<SuiviLigne>> moisDe() {
        return IntStream.range(0, PointService.MOIS)
                .mapToObj(rang -> colonnes().de("m" + rang))
                .toList();
    }

    private static MoisLigne mois(SuiviLigne ligne, int rang) {
        return ligne.mois().get(rang);
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
    public void actualiser() {
        super.actualiser();
        intervalle.setText(periode());
        var mois = PointService.mois(dernier);
        var montres = moisDe();
        for (int rang = 0; rang < mois.size(); rang++) {
            montres.get(rang).titrer(AffichagePoints.court(mois.get(rang)));
        }
    }
}
