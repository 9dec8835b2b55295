package fr.treille.dossier.concertation.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.concertation.ConcertationService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.OngletGrappe;

/** What the régions of a file say of it, for the agency that carries it. */
@org.springframework.stereotype.Component
class OngletRegions implements OngletGrappe {

    private final ConcertationService service;

    OngletRegions(ConcertationService service) {
        this.service = service;
    }

    @Override
    public int ordre() {
        return 24;
    }

    @Override
    public Groupe groupe() {
        return Groupe.INSTRUCTION;
    }

    @Override
    public String titre() {
        return "Régions";
    }

    @Override
    public String chemin() {
        return "regions";
    }

    @Override
    public boolean visible(GrappeFiche grappe) {
        return grappe.multiregionale();
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        return new PartsRegions(service.parts(grappe.id()));
    }
}
