package fr.treille.pilotage.echeance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
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
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
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
import java.util.stream.Stream;

/** What falls due, for which grappe, for whom: as a list by week, by person or by grappe, or as a month. */
@Route(EcheanceLiens.LISTE)
@PageTitle("Échéances")
@Menu(title = "Échéances", order = 2, icon = "vaadin:calendar-clock")
@EntreeMenu(RubriqueMenu.MON_TRAVAIL)
@RolesAllowed(Droits.CONSULTER)
class EcheancesView extends Liste<EcheanceLigne, EcheancesView.Demande, EcheanceTotaux> {

    /**
     * What is asked for.
     *
     * @param groupement by what the rows follow one another
     */
    record Demande(EcheanceFiltre filtre, Groupement groupement) {}

    private final EcheanceService echeances;
    private final LocalDate aujourdhui;
    private final Map<String, String> territoires;
    private final Select<Quand> quand;
    private final Select<Vue> vue;
    private final ChampDate jour;
    private final CalendrierMois calendrier = new CalendrierMois(this::aller);
    private YearMonth mois;

    EcheancesView(
            EcheanceService echeances,
            AgendaService agendas,
            TerritoireService territoires,
            AgentService agents,
            Clock horloge) {
        super("échéances", "échéances", "date");
        this.echeances = echeances;
        aujourdhui = LocalDate.now(horloge);
        mois = YearMonth.from(aujourdhui);
        this.territoires =
                territoires.tous().stream().collect(Collectors.toMap(TerritoireLigne::code, TerritoireLigne::libelle));
        filtres().addClassName("echeance-filtres");
        var texte = filtres().texte("Grappe, porteur");
        texte.addClassName("filtre-echeance");
        quand = filtres().choix("quand", "Quand", "Quand\u00A0: à faire", Quand.values(), Quand::libelle);
        var pour = filtres().choix("pour", "Pour", "Pour\u00A0: mon rôle", Pour.values(), Pour::libelle);
        vue = filtres().choix("vue", "Affichage", "Par semaine", Vue.values(), Vue::libelle);
        var personne = filtres()
                .parmi(
                        "personne",
                        "Personne responsable",
                        agents.agents(),
                        agent -> String.valueOf(agent.id()),
                        AgentLigne::nom);
        personne.addClassName("filtre-personne");
        var nature = filtres()
                .parmi("nature", "Échéance", echeances.natures(), NatureEcheance::cle, NatureEcheance::libelle);
        jour = filtres().date("jour", "Jour", aujourdhui);
        filtres().suivre("mois", () -> enMois() ? mois.toString() : "", this::lireMois);
        filtrer(() -> new Demande(
                new EcheanceFiltre(
                        texte.getValue(),
                        quand.getValue(),
                        pour.getValue(),
                        nature.isEmpty() ? "" : nature.getValue().cle(),
                        enMois() ? null : jour.getValue(),
                        personne.isEmpty() ? null : personne.getValue().id()),
                Vue.groupement(vue.getValue())));
        lire(
                (demande, page) -> echeances.rechercher(demande.filtre(), demande.groupement(), page),
                demande -> echeances.totaux(demande.filtre()),
                EcheanceTotaux::nombre);
        colonnesDesEcheances();
        pied(EcheancesView::enClair);
        ouvrirCellule((ligne, colonne) -> UI.getCurrent().navigate(ligne.lien()));
        siVide("Aucune échéance ne répond à ces filtres. Élargissez-les, ou choisissez «\u00A0Faites ou"
                + " non\u00A0».");
        agir(agenda(agendas));
        apres(calendrier);
        grille().addClassName("echeance-liste");
        grille().setPartNameGenerator(ligne -> ligne.premiere() ? "groupe" : null);
    }

    /** An icon alone: with its words the bar takes a second row on a small laptop. */
    private static Button agenda(AgendaService agendas) {
        var agenda = new Button(new Icon("vaadin", "calendar-o"), clic -> new AgendaDialog(agendas).open());
        agenda.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        agenda.setAriaLabel("Mon agenda");
        agenda.setTooltipText("Mes échéances dans mon agenda");
        return agenda;
    }

    private void colonnesDesEcheances() {
        var colonnes = colonnes();
        colonnes.texte("groupe", "Semaine", this::titre)
                .ecrite(ligne -> ligne.premiere() ? titre(ligne) : "")
                .rendue(this::groupe)
                .largeur(12)
                .sansTri();
        colonnes.date("date", "Dernier jour", EcheanceLigne::date)
                .rendue(this::date)
                .bulle(ligne -> JoursOuvres.courants().enClair(ligne.date()))
                .largeur(17);
        colonnes.texte("nature", "Échéance", EcheanceLigne::libelle).largeur(12.6);
        colonnes.texte("grappe", "Grappe", EcheanceLigne::grappe).largeur(9).souple(1);
        colonnes.organisme("porteur", "Porteur", EcheanceLigne::porteur)
                .largeur(7)
                .souple(1);
        colonnes.texte("territoires", "Territoires", this::tousTerritoires)
                .ecrite(this::premierTerritoire)
                .bulle(this::tousTerritoires)
                .largeur(7)
                .sansTri();
        colonnes.texte("responsable", "Responsable", EcheanceLigne::responsable)
                .bulle(ligne -> Stream.of(ligne.ars(), ligne.grades())
                        .filter(nom -> !nom.isEmpty())
                        .collect(Collectors.joining(", ")))
                .largeur(8);
        colonnes.texte("faite", "Fait", EcheancesView::fait)
                .largeur(15)
                .cachee()
                .toujoursExportee();
        colonnes.texte("geste", "À faire", EcheanceLigne::verbe)
                .rendue(EcheancesView::geste)
                .largeur(12)
                .sansTri()
                .auBord();
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
                ligne.enRetard(aujourdhui)
                        ? "En retard"
                        : "Semaine du "
                                + Formats.date(ligne.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
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
        } else if (ligne.repere()) {
            cellule.add(new Badge("Repère", Badge.Ton.NEUTRE));
        } else {
            var distance = new Span(Formats.distance(ligne.date(), aujourdhui));
            distance.addClassName(ligne.enRetard(aujourdhui) ? "texte-alerte" : "texte-secondaire");
            cellule.add(distance, Champs.nonOuvreCourt(ligne.date()));
        }
        return cellule;
    }

    /** The act that settles it, for who may. */
    private static Component geste(EcheanceLigne ligne) {
        var bouton = new Button(ligne.verbe(), clic -> UI.getCurrent().navigate(ligne.lien()));
        bouton.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        bouton.setVisible(!ligne.verbe().isEmpty());
        bouton.setAriaLabel(ligne.verbe() + "\u00A0: " + ligne.grappe());
        return bouton;
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

    private String tousTerritoires(EcheanceLigne ligne) {
        return ligne.territoires().stream()
                .map(code -> territoires.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    private boolean enMois() {
        return vue.getValue() == Vue.MOIS;
    }

    private void lireMois(String valeur) {
        mois = valeur.matches("20\\d{2}-(0[1-9]|1[0-2])") ? YearMonth.parse(valeur) : YearMonth.from(aujourdhui);
    }

    private void aller(YearMonth cible) {
        mois = cible;
        changer();
    }

    private static String enClair(EcheanceTotaux totaux) {
        return Formats.nombre(totaux.nombre()) + (totaux.nombre() > 1 ? " échéances" : " échéance") + " · "
                + Formats.nombre(totaux.grappes()) + (totaux.grappes() > 1 ? " grappes" : " grappe") + " · "
                + Formats.nombre(totaux.enRetard()) + " en retard";
    }

    @Override
    public void actualiser() {
        montrerListe(!enMois());
        jour.setVisible(!enMois());
        calendrier.setVisible(enMois());
        if (enMois()) {
            calendrier.afficher(mois, aujourdhui, echeances.mois(filtre().filtre(), mois));
            return;
        }
        super.actualiser();
        var groupement = filtre().groupement();
        colonnes()
                .de("groupe")
                .titrer(
                        switch (groupement) {
                            case SEMAINE -> "Semaine";
                            case PERSONNE -> "Personne";
                            case GRAPPE -> "Grappe";
                        });
        grille().getColumnByKey("faite")
                .setVisible(quand.getValue() == Quand.FAITES || quand.getValue() == Quand.TOUTES);
        grille().getColumnByKey("grappe").setVisible(groupement != Groupement.GRAPPE);
    }
}
