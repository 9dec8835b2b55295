package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.decision.ui.ContexteDecision;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.selection.PlaceAuComite;
import fr.treille.dossier.selection.PlaceService;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import java.util.Optional;

/** What committees settled of a file, where it is decided. */
@org.springframework.stereotype.Component
class ContexteSelection implements ContexteDecision {

    private final PlaceService service;

    ContexteSelection(PlaceService service) {
        this.service = service;
    }

    @Override
    public Optional<Component> dire(GrappeFiche grappe) {
        var places = service.deLaGrappe(grappe.id());
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var bloc = new Div(new H2("Comité de sélection"));
        bloc.addClassName("instruction-avis");
        places.forEach(place -> bloc.add(ligne(place)));
        return Optional.of(bloc);
    }

    private static Div ligne(PlaceAuComite place) {
        var montant = place.montant();
        var ligne = new Div(
                new Badge(place.sens().libelle(), place.suite().tient() ? ton(place.sens()) : Ton.NEUTRE),
                new Span(place.comite() + ", le " + Formats.date(place.jour())
                        + (montant == null ? "" : "\u00A0: " + montant)),
                new Span(place.motif()));
        if (!place.suite().tient()) {
            ligne.add(new Span(place.suite().enClair()));
        }
        ligne.addClassName("selection-place");
        return ligne;
    }

    private static Ton ton(SensComite sens) {
        return switch (sens) {
            case FAVORABLE -> Ton.REUSSI;
            case COMPLEMENTAIRE -> Ton.EN_COURS;
            case DEFAVORABLE -> Ton.ECHEC;
        };
    }
}
