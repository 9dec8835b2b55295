package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.convention.ConventionnementService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.ui.Chronologie;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.courrier.edition.CatalogueModeles;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** A call: its rules in force, its windows, its editions, each at its address. */
@Route(value = AppelLiens.LISTE + "/:appel([0-9]{1,18})/:onglet?", layout = AppelsView.class)
@RolesAllowed(Droits.CONSULTER)
class AppelView extends Div implements BeforeEnterObserver, HasDynamicTitle, ListeEtDetail.Detail {

    private final AppelService appels;
    private final PilotageAppelService pilotage;
    private final Chronologie chronologie;
    private final CatalogueModeles modeles;
    private final ConventionnementService conventionnements;
    private final LocalDate aujourdhui;
    private String titre = "Appel à projets";
    private QueryParameters liste = QueryParameters.empty();

    AppelView(
            AppelService appels,
            PilotageAppelService pilotage,
            Chronologie chronologie,
            CatalogueModeles modeles,
            ConventionnementService conventionnements,
            Clock horloge) {
        this.modeles = modeles;
        this.conventionnements = conventionnements;
        this.appels = appels;
        this.pilotage = pilotage;
        this.chronologie = chronologie;
        this.aujourdhui = LocalDate.now(horloge);
        addClassNames("page-defilante", "appel-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        liste = entree.getLocation().getQueryParameters();
        var parametres = entree.getRouteParameters();
        montrer(
                parametres.getLong("appel").flatMap(appels::trouver).orElseThrow(NotFoundException::new),
                OngletAppel.de(parametres.get("onglet").orElse("")).orElseThrow(NotFoundException::new));
    }

    @Override
    public void suivre(QueryParameters parametres) {
        liste = parametres;
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    private void montrer(AppelFiche fiche, OngletAppel onglet) {
        titre = fiche.intitule();
        removeAll();
        add(entete(fiche), onglet.barre(fiche.id(), liste), contenu(fiche, onglet));
    }

    private Component contenu(AppelFiche fiche, OngletAppel onglet) {
        return switch (onglet) {
            case SYNTHESE -> LectureAppel.synthese(fiche, aujourdhui);
            case REGLES ->
                new Div(LectureRegles.financement(fiche.regles()), LectureRegles.modeles(fiche.regles(), modeles));
            case PIECES -> LectureRegles.pieces(fiche.regles());
            case GRILLE -> LectureRegles.grille(fiche.regles());
            case CONVENTION ->
                LectureConvention.de(conventionnements.trouver(fiche.id()).orElseThrow(NotFoundException::new));
            case FENETRES -> LectureAppel.fenetres(fiche, appels.prorogations(fiche.id()), aujourdhui);
            case EDITIONS -> LectureAppel.editions(appels.editions(fiche.id()), fiche.edition());
            case HISTORIQUE -> chronologie.de(ObjetTrace.APPEL, String.valueOf(fiche.id()), () -> {});
        };
    }

    private Component entete(AppelFiche fiche) {
        var retour = new Button(
                new Icon("vaadin", "arrow-left"), clic -> UI.getCurrent().navigate(AppelLiens.LISTE, liste));
        retour.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        retour.setAriaLabel("Revenir aux appels à projets");
        retour.setTooltipText("Revenir aux appels à projets");
        // beside the list; alone, its name is the page's title just above
        var nom = new H2(fiche.intitule());
        nom.addClassName("titre-detail");
        var entete = new Div(
                retour,
                nom,
                AffichageAppels.statut(fiche.statut()),
                new Span("guichet " + Lettres.minuscule(fiche.guichet().libelle()) + " · "
                        + Formats.compte(fiche.fenetres().size(), "fenêtre") + " · édition n°\u00A0"
                        + fiche.edition().numero()));
        entete.addClassName("grappe-entete");
        if (AgentConnecte.courant().peut(Droits.PILOTER_APPELS)) {
            entete.add(new GestesAppel(pilotage, fiche));
        }
        return entete;
    }
}
