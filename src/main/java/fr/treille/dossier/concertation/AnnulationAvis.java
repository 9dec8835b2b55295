package fr.treille.dossier.concertation;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.StatutGrappeModifie;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The opinions of the other régions are of the file that was given: in the transaction that annuls its dépôt. */
@Component
class AnnulationAvis {

    private final AvisRegionRepository avis;

    AnnulationAvis(AvisRegionRepository avis) {
        this.avis = avis;
    }

    @EventListener
    void perimer(StatutGrappeModifie passage) {
        if (passage.nouveau() == StatutGrappe.EN_CONSTITUTION) {
            avis.findByGrappeId(passage.grappeId()).forEach(donne -> {
                donne.perimer();
                avis.save(donne);
            });
        }
    }
}
