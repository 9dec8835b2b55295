package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Chronologie;
import fr.treille.socle.commun.ui.MainLayout;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.point.EtatPoint;
import fr.treille.suivi.point.PointFiche;
import fr.treille.suivi.point.PointLiens;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.RedactionService;
import fr.treille.suivi.point.SuiviFiche;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** A point: what comes next, what is said during it, what is carried over, the minutes sent. */
@Route(value = PointLiens.LISTE + "/:point([0-9]{1,18})", layout = MainLayout.class)
@RolesAllowed(Droits.CONSULTER)
class PointView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PointService points;
    private final RedactionService redaction;
    private final GestesPoint gestes;
    private final SectionsSuivi sections;
    private final ComptesRendus comptesRendus;
    private final AgentService agents;
    private final Chronologie chronologie;
    private final Clock horloge;
    private final boolean ecrit = AgentConnecte.courant().peut(Droits.SUIVRE);
    private String titre = "Point mensuel";

    PointView(
            PointService points,
            RedactionService redaction,
            GestesPoint gestes,
            SectionsSuivi sections,
            ComptesRendus comptesRendus,
            AgentService agents,
            Chronologie chronologie,
            Clock horloge) {
        this.points = points;
        this.redaction = redaction;
        this.gestes = gestes;
        this.sections = sections;
        this.comptesRendus = comptesRendus;
        this.agents = agents;
        this.chronologie = chronologie;
        this.horloge = horloge;
        addClassNames("page-defilante", "suivi-point");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        montrer(entree.getRouteParameters()
                .getLong("point")
                .flatMap(points::trouver)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    private void montrer(PointFiche point) {
        titre = point.titre() + " – " + point.grappe();
        var modifiable = ecrit && !point.valide() && point.etat() != EtatPoint.ANNULE;
        var bilan = new BilanPoint(redaction, point, agents.agents(), modifiable, horloge);
        Runnable relire = () -> points.trouver(point.id()).ifPresent(this::montrer);
        var texte = new Div(
                bilan.ouverture(),
                new TexteCompteRendu(redaction, point, modifiable),
                bilan.decisions(),
                bilan.difficultes());
        texte.addClassName("suivi-principal");
        var deux = new Div(texte, bilan.cote());
        deux.addClassName("suivi-deux");
        var suivi = new Div();
        suivi.addClassName("suivi-deux");
        remplir(suivi, point);
        removeAll();
        add(entete(point), etape(point, bilan, relire), deux, suivi);
        if (!point.comptesRendus().isEmpty()) {
            add(comptesRendus.liste(point));
        }
        add(chronologie.de(ObjetTrace.POINT, String.valueOf(point.id()), relire));
    }

    /** What is carried over, read again by itself: what is being typed above stays. */
    private void remplir(Div suivi, PointFiche point) {
        var tout = points.deLaGrappe(point.grappeId());
        var fiche = new SuiviFiche(
                tout.grappeId(), tout.periode(), tout.mois(), tout.actionsOuvertes(), tout.risquesOuverts());
        suivi.removeAll();
        suivi.add(
                sections.actions(fiche, point.id(), () -> remplir(suivi, point)),
                sections.risques(fiche, () -> remplir(suivi, point)));
    }

    private static Component entete(PointFiche point) {
        var retour = new Button(
                new Icon("vaadin", "arrow-left"), clic -> UI.getCurrent().navigate(PointLiens.LISTE));
        retour.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        retour.setAriaLabel("Revenir aux points mensuels");
        retour.setTooltipText("Revenir aux points mensuels");
        var lieu = point.creneau().lieu();
        var quand = new Span(point.creneau().enClair() + (lieu.isEmpty() ? "" : " · " + lieu));
        var entete = new Div(
                retour,
                AffichagePoints.badge(point.etat()),
                new Anchor(GrappeLiens.onglet(point.grappeId(), PointLiens.ONGLET), point.grappe()),
                quand);
        if (point.etat() == EtatPoint.REPORTE || point.etat() == EtatPoint.ANNULE) {
            entete.add(new Span("motif\u00A0: " + point.motif()));
        }
        if (point.numero() > 1) {
            entete.add(new Badge("Compte rendu, version " + point.numero(), Badge.Ton.NEUTRE));
        }
        entete.addClassName("grappe-entete");
        return entete;
    }

    private Component etape(PointFiche point, BilanPoint bilan, Runnable relire) {
        var texte = new Div(new Span(phrase(point)));
        texte.addClassName("grappe-etape-texte");
        var etape = new Div(texte);
        etape.addClassName("grappe-etape");
        if (!ecrit) {
            return etape;
        }
        var actions = new Div();
        actions.addClassNames("barre-actions", "pousse");
        switch (point.etat()) {
            case PREVU, REPORTE ->
                actions.add(
                        AffichagePoints.bouton(
                                "Annuler le point",
                                () -> gestes.annuler(actuel(point), relire),
                                ButtonVariant.LUMO_TERTIARY),
                        AffichagePoints.bouton(
                                "Reporter", () -> gestes.reporter(actuel(point), relire), ButtonVariant.LUMO_TERTIARY),
                        AffichagePoints.bouton(
                                "Enregistrer la tenue",
                                () -> gestes.tenir(actuel(point), relire),
                                ButtonVariant.LUMO_PRIMARY));
            case ANNULE ->
                actions.add(AffichagePoints.bouton(
                        "Donner une autre date",
                        () -> gestes.reporter(actuel(point), relire),
                        ButtonVariant.LUMO_PRIMARY));
            case TENU -> actions.add(comptesRendus.gestes(point, bilan::version, relire));
        }
        etape.add(actions);
        return etape;
    }

    /** What was typed since the page was opened made it another version. */
    private PointFiche actuel(PointFiche point) {
        return points.trouver(point.id()).orElse(point);
    }

    private String phrase(PointFiche point) {
        var jour = point.creneau().jour();
        var aujourdhui = LocalDate.now(horloge);
        return switch (point.etat()) {
            case PREVU, REPORTE ->
                jour.isAfter(aujourdhui)
                        ? "Le point est prévu le " + point.creneau().enClair() + ", "
                                + Formats.distance(jour, aujourdhui) + "."
                        : "Le point était prévu le " + point.creneau().enClair()
                                + "\u00A0: enregistrez sa tenue, reportez-le ou annulez-le.";
            case ANNULE -> "Le point est annulé\u00A0: une autre date peut lui être donnée.";
            case TENU ->
                point.valide()
                        ? "Le compte rendu est validé et envoyé\u00A0: il ne change plus."
                        : "Le point s’est tenu le " + Formats.date(jour)
                                + "\u00A0: relisez son compte rendu, puis validez-le pour l’envoyer.";
        };
    }
}
