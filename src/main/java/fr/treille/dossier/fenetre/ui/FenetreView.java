package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.fenetre.FenetreDetail;
import fr.treille.dossier.fenetre.FenetreService;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.ProrogationService;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.ui.TableJalons;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Chronologie;
import fr.treille.socle.commun.ui.ListeEtDetail;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** A window: its days along a line, what comes next, its files and what each lacks, what was extended. */
@Route(value = AppelLiens.FENETRES + "/:fenetre([0-9]{1,18})/:onglet?", layout = FenetresView.class)
@RolesAllowed(Droits.CONSULTER)
class FenetreView extends Div implements BeforeEnterObserver, HasDynamicTitle, ListeEtDetail.Detail {

    private final FenetreService service;
    private final ProrogationService prorogations;
    private final Chronologie chronologie;
    private final LocalDate aujourdhui;
    private String titre = "Fenêtre d’instruction";
    private QueryParameters liste = QueryParameters.empty();

    FenetreView(FenetreService service, ProrogationService prorogations, Chronologie chronologie, Clock horloge) {
        this.service = service;
        this.prorogations = prorogations;
        this.chronologie = chronologie;
        this.aujourdhui = LocalDate.now(horloge);
        addClassNames("page", "fenetre-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        liste = entree.getLocation().getQueryParameters();
        var parametres = entree.getRouteParameters();
        montrer(
                parametres.getLong("fenetre").flatMap(service::trouver).orElseThrow(NotFoundException::new),
                OngletFenetre.de(parametres.get("onglet").orElse("")).orElseThrow(NotFoundException::new));
    }

    @Override
    public void suivre(QueryParameters parametres) {
        liste = parametres;
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    private void montrer(FenetreDetail detail, OngletFenetre onglet) {
        var fenetre = detail.publiee().fenetre();
        titre = "Fenêtre " + fenetre.periode();
        removeAll();
        add(
                entete(detail),
                etape(detail),
                new FriseFenetre(fenetre, detail.prorogations(), aujourdhui),
                onglet.barre(fenetre.id(), liste),
                switch (onglet) {
                    case DOSSIERS -> new DossiersFenetre(service, detail, aujourdhui);
                    case ECHEANCES -> echeances(detail);
                    case HISTORIQUE -> chronologie.de(ObjetTrace.FENETRE, String.valueOf(fenetre.id()), () -> {});
                });
    }

    private Component entete(FenetreDetail detail) {
        var retour = new Button(
                new Icon("vaadin", "arrow-left"), clic -> UI.getCurrent().navigate(AppelLiens.FENETRES, liste));
        retour.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        retour.setAriaLabel("Revenir aux fenêtres");
        retour.setTooltipText("Revenir aux fenêtres");
        // beside the list; alone, its name is the page's title just above
        var nom = new H2(titre);
        nom.addClassName("titre-detail");
        var entete = new Div(
                retour,
                nom,
                AffichageFenetres.etat(detail.etat()),
                new Anchor(
                        AppelLiens.onglet(detail.publiee().appelId(), "fenetres"),
                        detail.publiee().appel()),
                new Span("reçoit\u00A0: " + detail.publiee().fenetre().accueilsEnClair()));
        entete.addClassName("grappe-entete");
        if (AgentConnecte.courant().peut(Droits.PILOTER_APPELS)) {
            var prolonger = new Button("Prolonger une échéance", clic -> prolonger(detail));
            prolonger.addClassName("pousse");
            entete.add(prolonger);
        }
        return entete;
    }

    private void prolonger(FenetreDetail detail) {
        new ProrogationDialog(prorogations, service, detail, aujourdhui, () -> {
                    findAncestor(ListeEtDetail.class).actualiser();
                    UI.getCurrent().refreshCurrentRoute(false);
                })
                .open();
    }

    private Component etape(FenetreDetail detail) {
        var texte = new Div();
        texte.addClassName("grappe-etape-texte");
        detail.publiee()
                .fenetre()
                .prochain(aujourdhui)
                .ifPresentOrElse(
                        jalon -> {
                            var quoi = new Span(
                                    "Prochaine échéance\u00A0: " + jalon.etape().libelle());
                            quoi.addClassName("grappe-etape-titre");
                            texte.add(
                                    quoi,
                                    new Span("le " + Formats.date(jalon.date())
                                            + (jalon.etape() == EtapeFenetre.OUVERTURE ? "" : " à minuit")),
                                    new Span(Formats.distance(jalon.date(), aujourdhui)),
                                    Champs.nonOuvre(jalon.date()));
                            texte.addClassName("grappe-etape-quand");
                        },
                        () -> texte.add(new Span("Toutes les dates de la fenêtre sont passées.")));
        var etape = new Div(texte);
        etape.addClassName("grappe-etape");
        return etape;
    }

    private Component echeances(FenetreDetail detail) {
        var fenetre = detail.publiee().fenetre();
        var selection = fenetre.selectionSource();
        var corps = new Div(TableJalons.de(fenetre, detail.prorogations(), aujourdhui));
        if (selection != null) {
            corps.add(new Paragraph("Sélection, selon la source\u00A0: " + selection + "."));
        }
        corps.addClassName("fenetre-echeances");
        return corps;
    }
}
