package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.liste.GrappeLigne;
import fr.treille.engagement.acte.nombre.ActesEnNombreService;
import fr.treille.engagement.acte.ui.PanneauEnNombre;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.travail.ElementFiche;
import fr.treille.socle.travail.TravailService;
import fr.treille.socle.travail.ui.SuiviTravail;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Every decision that is not notified yet: its letters checked, generated and sent many at once. */
@Route(ANotifierView.CHEMIN)
@PageTitle("Lettres à notifier")
@RolesAllowed(Droits.NOTIFIER)
class ANotifierView extends Div implements BeforeEnterObserver {

    static final String CHEMIN = "courriers/a-notifier";

    private static final String TRAVAIL = "travail";
    private static final Set<StatutGrappe> DECIDEES = Set.of(StatutGrappe.FAVORABLE, StatutGrappe.DEFAVORABLE);

    private final GrappeService grappes;
    private final TravailService travaux;
    private final PanneauEnNombre panneau;
    private final SuiviTravail suivi;

    ANotifierView(GrappeService grappes, ActesEnNombreService service, TravailService travaux) {
        this.grappes = grappes;
        this.travaux = travaux;
        this.panneau = new PanneauEnNombre(
                service,
                NotificationService.GENRE,
                List.of("Décision"),
                OngletCourriers.CHEMIN,
                AffichageLettres.EFFET,
                this::suivre);
        this.suivi = new SuiviTravail(
                travaux,
                element -> GrappeLiens.onglet(element.objetId(), OngletCourriers.CHEMIN),
                refusees -> panneau.verifier(
                        aNotifier(),
                        refusees.stream().map(ElementFiche::objetId).toList()),
                () -> panneau.verifier(aNotifier(), null));
        addClassName("page");
        add(new Anchor("courriers", "← Courriers"), suivi, panneau);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        panneau.verifier(aNotifier(), null);
        entree
                .getLocation()
                .getQueryParameters()
                .getSingleParameter(TRAVAIL)
                .filter(id -> id.matches("\\d{1,18}"))
                .stream()
                .map(Long::valueOf)
                .findFirst()
                .ifPresentOrElse(suivi::suivre, this::retrouver);
    }

    /** Comes back to what still runs, from wherever it was asked. */
    private void retrouver() {
        travaux.derniers(ActesEnNombreService.TRAVAIL).stream()
                .filter(travail -> travail.tourne())
                .findFirst()
                .ifPresent(travail -> suivi.suivre(travail.id()));
    }

    private void suivre(long travail) {
        UI.getCurrent().getPage().getHistory().replaceState(null, CHEMIN + "?" + TRAVAIL + "=" + travail);
        suivi.suivre(travail);
        panneau.verifier(aNotifier(), List.of());
    }

    private List<Long> aNotifier() {
        return grappes
                .rechercher(
                        new GrappeFiltre("", Set.of(), Set.of(), Set.of(), DECIDEES, "", null, false),
                        PageRequest.of(0, ActesEnNombreService.MAXIMUM, Sort.by("nom")))
                .stream()
                .map(GrappeLigne::id)
                .toList();
    }
}
