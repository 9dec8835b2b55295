package fr.treille.socle.marque.ui;

import com.vaadin.flow.component.Component;
import fr.treille.socle.commun.port.RegionDuMenu;
import fr.treille.socle.marque.BlocMarqueService;
import fr.treille.socle.territoire.ui.SectionRegion;

/** The bloc-marque, among what the région sets of its letters. */
@org.springframework.stereotype.Component
class SectionBlocMarque implements SectionRegion {

    private final BlocMarqueService service;
    private final RegionDuMenu courante;

    SectionBlocMarque(BlocMarqueService service, RegionDuMenu courante) {
        this.service = service;
        this.courante = courante;
    }

    @Override
    public Component de(Runnable ensuite) {
        return new PanneauBlocMarque(service, courante.agence(), ensuite);
    }
}
