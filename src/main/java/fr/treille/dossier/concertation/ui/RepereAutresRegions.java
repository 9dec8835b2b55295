package fr.treille.dossier.concertation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fr.treille.dossier.concertation.AssociesTotaux;
import fr.treille.dossier.concertation.ConcertationService;
import fr.treille.dossier.grappe.ui.AvantGrappes;
import fr.treille.socle.commun.Formats;
import java.util.Optional;

/** Tells, above the reader's own grappes, that others have ESSMS in the région. */
@org.springframework.stereotype.Component
class RepereAutresRegions implements AvantGrappes {

    private final ConcertationService service;

    RepereAutresRegions(ConcertationService service) {
        this.service = service;
    }

    @Override
    public Optional<Component> repere() {
        var totaux = service.totaux();
        if (totaux.dossiers() == 0) {
            return Optional.empty();
        }
        var ligne = new Div(
                new Span(phrase(totaux)),
                new RouterLink("Voir les dossiers d’autres régions", AutresRegionsView.class));
        ligne.addClassName("repere-liste");
        return Optional.of(ligne);
    }

    private static String phrase(AssociesTotaux totaux) {
        var debut = Formats.nombre(totaux.dossiers())
                + (totaux.dossiers() > 1 ? " dossiers portés" : " dossier porté")
                + " par une autre région "
                + (totaux.dossiers() > 1 ? "ont" : "a")
                + " des ESSMS dans la vôtre";
        return totaux.attendus() == 0
                ? debut + "."
                : debut + "\u00A0; "
                        + Formats.nombre(totaux.attendus())
                        + (totaux.attendus() > 1 ? " attendent" : " attend")
                        + " l’avis de votre agence.";
    }
}
