package fr.treille.dossier.concertation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.treille.dossier.concertation.ConcertationService;
import fr.treille.dossier.concertation.DossierAssocie;
import fr.treille.dossier.concertation.EssmsAssocie;
import fr.treille.dossier.grappe.ui.BadgeStatut;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.TablesLues;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A file that another région carries: its facts, its ESSMS, the reader's share, and the opinion of the reader's agency. */
@Route(AutresRegionsView.ADRESSE + "/:grappe([0-9]{1,18})")
@RolesAllowed(Droits.CONSULTER)
class DossierAssocieView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ConcertationService service;
    private String titre = "Dossier d’une autre région";

    DossierAssocieView(ConcertationService service) {
        this.service = service;
        addClassNames("page", "instruction-suite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        montrer(entree.getRouteParameters()
                .getLong("grappe")
                .flatMap(service::trouver)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    private void montrer(DossierAssocie dossier) {
        titre = NomGrappe.titre(dossier.nom());
        removeAll();
        add(
                new RouterLink("Revenir aux dossiers d’autres régions", AutresRegionsView.class),
                faits(dossier),
                new PartsRegions(service.parts(dossier.id())),
                avis(dossier),
                essms(service.essms(dossier.id())));
    }

    private static Component faits(DossierAssocie dossier) {
        var informations = new Div(
                Champs.information("Porteur", dossier.porteur() + " (" + dossier.porteurFiness() + ")"),
                Champs.information("Région qui le porte", dossier.pivot()),
                Champs.information("Appel à projets", dossier.appel()),
                Champs.information("Déposé le", Formats.date(dossier.depotLe())));
        informations.addClassName("informations");
        var bloc = new Div(new H2("Dossier"), new BadgeStatut(dossier.statut()), informations);
        bloc.addClassName("instruction-avis");
        return bloc;
    }

    private Component avis(DossierAssocie dossier) {
        if (!dossier.ouvert()) {
            return new Paragraph("L’avis des régions se donne avant la décision\u00A0: celle-ci n’en attend plus.");
        }
        if (!AgentConnecte.courant().peut(Droits.DONNER_AVIS)) {
            return new Paragraph("L’avis de votre agence est donné par qui instruit les dossiers.");
        }
        return new FormulaireAvisRegion(
                service, dossier.id(), () -> UI.getCurrent().refreshCurrentRoute(false));
    }

    private static Component essms(List<EssmsAssocie> essms) {
        var table = TablesLues.table(
                "table-lue",
                "ESSMS du dossier",
                List.of("FINESS", "ESSMS", "Commune", "Territoire", "Région", "Organisme gestionnaire"));
        for (var un : essms) {
            var ligne = table.getBody().addRow();
            for (var texte : List.of(
                    un.finess(),
                    un.nom(),
                    un.commune(),
                    un.territoire(),
                    un.region() + (un.ici() ? " (la vôtre)" : ""),
                    un.og())) {
                ligne.addDataCell().add(new Span(texte));
            }
        }
        var bloc = new Div(new H2("ESSMS du dossier"), table);
        bloc.addClassName("instruction-avis");
        return bloc;
    }
}
