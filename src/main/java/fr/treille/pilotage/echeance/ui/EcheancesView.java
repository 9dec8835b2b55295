package fr.treille.pilotage.echeance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
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
import fr.treille.pilotage.echeance.AgendaService;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceLiens;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.EcheanceTotaux;
import fr.treille.pilotage.echeance.Groupement;
import fr.treille.pilotage.echeance.NatureEcheance;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.BarreFiltres;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Collectors;

/** What falls due, for which grappe, for whom: as a list by week, by person or by grappe, or as a month. */
@Route(EcheanceLiens.LISTE)
@PageTitle("Échéances")
@Menu(title = "Échéances", order = 2, icon = "vaadin:calendar-clock")
@EntreeMenu(RubriqueMenu.MON_TRAVAIL)
@RolesAllowed(Droits.CONSULTER)
class EcheancesView extends Div implements BeforeEnterObserver {

    private static final String TRI = "date";

    private final EcheanceService echeances;
    private final LocalDate aujourdhui;
    private final Map<String, String> territoires;
    private final Grille<EcheanceLigne> grille = new Grille<>("échéances");
    private final BarreFiltres filtres = new BarreFiltres(grille, TRI, this::actualiser);
    private final TextField texte = filtres.texte("Grappe, porteur");
    private final Select<Quand> quand =
            filtres.choix("quand", "Quand", "Quand\u00A0: à faire", Quand.values(), Quand::libelle);
    private final Select<Pour> pour = filtres.choix("pour", "Pour", "Pour\u00A0: tous", Pour.values(), Pour::libelle);
    private final ComboBox<NatureEcheance> nature;
    private final DatePicker jour;
    private final Select<Vue> vue = filtres.choix("vue", "Affichage", "Par semaine", Vue.values(), Vue::libelle);
    private final CalendrierMois calendrier = new CalendrierMois(this::aller);
    private final Div pied = new Div();
    private EcheanceTotaux totaux = new EcheanceTotaux(0, 0, 0);
    private YearMonth mois;

    EcheancesView(EcheanceService echeances, AgendaService agendas, TerritoireService territoires, Clock horloge) {
        this.echeances = echeances;
        aujourdhui = LocalDate.now(horloge);
        mois = YearMonth.from(aujourdhui);
        this.territoires =
                territoires.tous().stream().collect(Collectors.toMap(TerritoireLigne::code, TerritoireLigne::libelle));
        nature = filtres.parmi("nature", "Échéance", echeances.natures(), NatureEcheance::cle, NatureEcheance::libelle);
        jour = filtres.date("jour", "Jour", aujourdhui);
        filtres.suivre("mois", () -> enMois() ? mois.toString() : "", this::lireMois);
        addClassName("page");
        filtres.addClassName("echeance-filtres");
        texte.addClassName("filtre-echeance");
        colonnes();
        filtres.colonnes();
        // an icon alone: with its words the bar takes a second row on a small laptop
        var agenda = new Button(new Icon("vaadin", "calendar-o"), clic -> new AgendaDialog(agendas).open());
        agenda.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        agenda.setAriaLabel("Mon agenda");
        agenda.setTooltipText("Mes échéances dans mon agenda");
        filtres.add(agenda);
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres, grille, calendrier, pied);
    }

    private void colonnes() {
        grille.addClassName("echeance-liste");
        grille.composant("groupe", "Semaine", "12rem", this::groupe).setSortable(false);
        grille.composant("date", "Dernier jour", "13.5rem", this::date);
        grille.texte("nature", "Échéance", "12.6rem", EcheanceLigne::libelle);
        grille.texte("grappe", "Grappe", "9rem", EcheanceLigne::grappe).setFlexGrow(1);
        grille.texte("porteur", "Porteur", "7rem", EcheanceLigne::porteur).setFlexGrow(1);
        grille.texte("territoires", "Territoires", "7rem", this::premierTerritoire)
                .setTooltipGenerator(ligne -> ligne.territoires().stream()
                        .map(code -> territoires.getOrDefault(code, code))
                        .collect(Collectors.joining(", ")))
                .setSortable(false);
        grille.texte("responsable", "Responsable", "8rem", EcheanceLigne::responsable)
                .setTooltipGenerator(ligne -> java.util.stream.Stream.of(ligne.ars(), ligne.grades())
                        .filter(nom -> !nom.isEmpty())
                        .collect(Collectors.joining(", ")));
        grille.texte("faite", "Fait", "15rem", EcheancesView::fait).setVisible(false);
        grille.ouvrir(ligne -> UI.getCurrent().navigate(ligne.lien()));
        grille.setPartNameGenerator(ligne -> ligne.premiere() ? "groupe" : null);
        grille.siVide("Aucune échéance ne répond à ces filtres. Élargissez-les, ou choisissez «\u00A0Faites ou"
                + " non\u00A0».");
    }

    /** The heading of a group, on the first of its rows. */
    private Component groupe(EcheanceLigne ligne) {
        var titre = new Span(ligne.premiere() ? titre(ligne) : "");
        titre.addClassName("echeance-groupe");
        return titre;
    }

    private String titre(EcheanceLigne ligne) {
        return switch (Vue.groupement(vue.getValue())) {
            case SEMAINE ->
                "Semaine du " + Formats.date(ligne.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case PERSONNE -> ligne.responsable().isEmpty() ? "Sans responsable" : ligne.responsable();
            case GRAPPE -> ligne.grappe();
        };
    }

    /** The day and how far it is, alarming once over; a word where the work is done. */
    private Component date(EcheanceLigne ligne) {
        var cellule = new Span(new Span(Formats.date(ligne.date())));
        cellule.addClassName("grappe-echeance");
        if (ligne.faite()) {
            cellule.add(new Badge("Faite", Badge.Ton.REUSSI));
        } else {
            var distance = new Span(Formats.distance(ligne.date(), aujourdhui));
            distance.addClassName(ligne.enRetard(aujourdhui) ? "texte-alerte" : "texte-secondaire");
            cellule.add(distance);
        }
        return cellule;
    }

    private static String fait(EcheanceLigne ligne) {
        return ligne.faitePar() + (ligne.faiteLe() == null ? "" : " le " + Formats.date(ligne.faiteLe()));
    }

    private String premierTerritoire(EcheanceLigne ligne) {
        var codes = ligne.territoires();
        if (codes.isEmpty()) {
            return "";
        }
        var premier = territoires.getOrDefault(codes.getFirst(), codes.getFirst());
        return codes.size() == 1 ? premier : premier + " + " + (codes.size() - 1);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        filtres.lire(entree.getLocation().getQueryParameters());
        grille.setItemsPageable(
                page -> echeances.rechercher(filtre(), Vue.groupement(vue.getValue()), page), page -> totaux.nombre());
        afficher();
    }

    private EcheanceFiltre filtre() {
        return new EcheanceFiltre(
                texte.getValue(),
                quand.getValue(),
                pour.getValue(),
                nature.isEmpty() ? "" : nature.getValue().cle(),
                enMois() ? null : jour.getValue());
    }

    private boolean enMois() {
        return vue.getValue() == Vue.MOIS;
    }

    private void lireMois(String valeur) {
        mois = valeur.matches("20\\d{2}-(0[1-9]|1[0-2])") ? YearMonth.parse(valeur) : YearMonth.from(aujourdhui);
    }

    private void aller(YearMonth cible) {
        mois = cible;
        filtres.ecrire();
        afficher();
    }

    private void actualiser() {
        afficher();
        grille.getDataProvider().refreshAll();
    }

    private void afficher() {
        grille.setVisible(!enMois());
        jour.setVisible(!enMois());
        pied.setVisible(!enMois());
        calendrier.setVisible(enMois());
        if (enMois()) {
            calendrier.afficher(mois, aujourdhui, echeances.mois(filtre(), mois));
            return;
        }
        totaux = echeances.totaux(filtre());
        var groupement = Vue.groupement(vue.getValue());
        grille.getColumnByKey("groupe")
                .setHeader(
                        switch (groupement) {
                            case SEMAINE -> "Semaine";
                            case PERSONNE -> "Personne";
                            case GRAPPE -> "Grappe";
                        });
        grille.getColumnByKey("faite").setVisible(quand.getValue() == Quand.FAITES || quand.getValue() == Quand.TOUTES);
        grille.getColumnByKey("grappe").setVisible(groupement != Groupement.GRAPPE);
        pied.setText(Formats.nombre(totaux.nombre()) + (totaux.nombre() > 1 ? " échéances" : " échéance") + " · "
                + Formats.nombre(totaux.grappes()) + (totaux.grappes() > 1 ? " grappes" : " grappe") + " · "
                + Formats.nombre(totaux.enRetard()) + " en retard");
    }
}
