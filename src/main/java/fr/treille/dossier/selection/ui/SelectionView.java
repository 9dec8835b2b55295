package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.selection.ArretService;
import fr.treille.dossier.selection.ComiteFiche;
import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.dossier.selection.ScenarioFiche;
import fr.treille.dossier.selection.SelectionLiens;
import fr.treille.dossier.selection.SelectionService;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.TerritoireService;
import fr.treille.socle.travail.TravailService;
import fr.treille.socle.travail.ui.SuiviTravail;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A committee of selection: its files ranked against the enveloppe, what is tried of them, and what is settled. */
@Route(SelectionLiens.LISTE + "/:comite([0-9]{1,18})")
@RolesAllowed(Droits.SELECTIONNER)
class SelectionView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final ComiteSelectionService comites;
    private final SelectionService service;
    private final ArretService arrets;
    private final List<SuiteComite> suites;
    private final LocalDate aujourdhui;
    private final Div entete = new Div();
    private final Div apres = new Div();
    private final ChiffresSelection chiffres;
    private final BarreScenarios barre;
    private final ListeDossiers liste;
    private final SuiviTravail suivi;
    private String titre = "Comité de sélection";
    private long comiteId;
    private Simulation simulation = Simulation.de(fr.treille.socle.commun.Montant.zero(), List.of(), Map.of());
    private Map<Long, Choix> gardes = Map.of();
    private String cle = UUID.randomUUID().toString();

    SelectionView(
            ComiteSelectionService comites,
            SelectionService service,
            ArretService arrets,
            TravailService travaux,
            TerritoireService territoires,
            List<SuiteComite> suites,
            Clock horloge) {
        this.comites = comites;
        this.service = service;
        this.arrets = arrets;
        this.suites = suites;
        this.aujourdhui = LocalDate.now(horloge);
        addClassNames("page-defilante", "selection");
        chiffres = new ChiffresSelection(territoires.tous());
        liste = new ListeDossiers(
                this::simulation,
                this::choisir,
                proposee -> essayer(proposee, null),
                territoires.territoires(AgentConnecte.courant().regionCode()));
        barre = new BarreScenarios(this::ouvrir, this::enregistrer, this::supprimer);
        suivi = new SuiviTravail(
                travaux,
                element -> GrappeLiens.onglet(element.objetId(), "decision"),
                refuses -> arreter(),
                this::relire);
        liste.courte(400);
        entete.addClassName("grappe-entete");
        add(entete, chiffres, barre, gestes(), suivi, liste, chiffres.equilibres(), apres);
    }

    private Div gestes() {
        var classer = new Button("Selon le classement", clic -> essayer(simulation.selonClassement(), null));
        var vider = new Button(
                "Tout laisser",
                clic -> essayer(Simulation.de(simulation.enveloppe(), simulation.dossiers(), Map.of()), null));
        var comparer = new Button("Comparer deux scénarios", clic -> comparer());
        List.of(classer, vider, comparer).forEach(bouton -> bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY));
        var arreter = new Button("Arrêter ce scénario", clic -> barre.essayer(this::confirmer));
        arreter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        arreter.addClassName("pousse");
        arreter.setVisible(AgentConnecte.courant().peut(Droits.DECIDER));
        var gestes = new Div(classer, vider, comparer, arreter);
        gestes.addClassName("selection-barre");
        return gestes;
    }

    private Simulation simulation() {
        return simulation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        comiteId = entree.getRouteParameters().getLong("comite").orElseThrow(NotFoundException::new);
        var comite = comites.trouver(comiteId).orElseThrow(NotFoundException::new);
        titre = comite.nom();
        entetes(comite);
        barre.proposer(service.scenarios(comiteId), ScenarioFiche.nouveau(comiteId));
        relire();
    }

    private void entetes(ComiteFiche comite) {
        entete.removeAll();
        var modifier = new Button(
                "Modifier le comité",
                clic -> new ComiteDialog(
                                comites,
                                comite.saisie(),
                                aujourdhui,
                                id -> UI.getCurrent().refreshCurrentRoute(false))
                        .open());
        modifier.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        modifier.addClassName("pousse");
        entete.add(
                new Anchor(SelectionLiens.LISTE, "Sélection"),
                new Span("le " + Formats.date(comite.jour())),
                new Span(comite.membres().isEmpty() ? "sans membre enregistré" : String.join(" · ", comite.membres())),
                modifier);
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    /** Reads the files again, and keeps what is chosen of those that are still to be decided. */
    private void relire() {
        var lue = service.simulation(comiteId);
        simulation = Simulation.de(lue.enveloppe(), lue.dossiers(), simulation.choix());
        gardes = Simulation.de(lue.enveloppe(), lue.dossiers(), gardes).choix();
        cle = UUID.randomUUID().toString();
        liste.relire();
        chiffres.montrer(simulation);
        apres.removeAll();
        suites.forEach(suite -> apres.add(suite.contenu(comiteId)));
    }

    private void choisir(DossierCandidat dossier, @Nullable Choix choix) {
        try {
            essayer(simulation.avec(dossier.grappeId(), choix), dossier);
        } catch (Refus refus) {
            liste.refuser(dossier, refus.message());
        }
    }

    /** Tries something: in memory alone. */
    private void essayer(Simulation nouvelle, @Nullable DossierCandidat seul) {
        simulation = nouvelle;
        cle = UUID.randomUUID().toString();
        liste.montrer(seul);
        chiffres.montrer(simulation);
    }

    private void ouvrir(ScenarioFiche scenario) {
        essayer(Simulation.de(simulation.enveloppe(), simulation.dossiers(), scenario.choix()), null);
        gardes = simulation.choix();
    }

    private ScenarioFiche scenario() {
        var saisi = barre.saisi();
        return new ScenarioFiche(
                saisi.id(), comiteId, saisi.version(), saisi.nom(), saisi.motifs(), simulation.choix());
    }

    private void enregistrer(ScenarioFiche saisi) {
        liste.exigerJuste();
        var garde = service.enregistrer(new ScenarioFiche(
                saisi.id(), comiteId, saisi.version(), saisi.nom(), saisi.motifs(), simulation.choix()));
        gardes = simulation.choix();
        barre.proposer(service.scenarios(comiteId), garde);
        Messages.succes("Le scénario «\u00A0" + garde.nom() + "\u00A0» est enregistré.");
    }

    private void supprimer(ScenarioFiche saisi) {
        service.supprimer(comiteId, saisi.id(), saisi.version());
        barre.proposer(service.scenarios(comiteId), ScenarioFiche.nouveau(comiteId));
        Messages.succes("Le scénario est supprimé.");
    }

    private void comparer() {
        var scenarios = service.scenarios(comiteId);
        if (scenarios.size() < 2) {
            Messages.erreur("Enregistrez d’abord deux scénarios\u00A0: ils se comparent ensuite côte à côte.");
            return;
        }
        new ComparaisonDialog(simulation, scenarios).open();
    }

    private void confirmer() {
        liste.exigerJuste();
        Messages.confirmer(
                "Arrêter ce scénario\u00A0?",
                EffetsDuScenario.phrases(simulation),
                "Arrêter ce scénario",
                this::arreter);
    }

    private void arreter() {
        barre.essayer(() -> {
            liste.exigerJuste();
            suivi.suivre(arrets.lancer(
                    scenario(),
                    simulation.dossiers().stream()
                            .collect(Collectors.toMap(DossierCandidat::grappeId, DossierCandidat::version)),
                    cle));
        });
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        SaisieEnCours.demander(
                depart,
                () -> (liste.fausse().isPresent() || !simulation.choix().equals(gardes))
                        && simulation.dossiers().stream().anyMatch(DossierCandidat::aDecider));
    }
}
