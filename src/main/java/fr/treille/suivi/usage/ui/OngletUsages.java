package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import java.util.List;

/** The usage of a grappe: rates, trend, grid, evidence. */
@org.springframework.stereotype.Component
class OngletUsages implements OngletGrappe {

    static final String CHEMIN = "usages";

    private final ServicesUsage services;
    private final List<SectionUsage> sections;

    OngletUsages(ServicesUsage services, List<SectionUsage> sections) {
        this.services = services;
        this.sections = sections;
    }

    @Override
    public int ordre() {
        return 72;
    }

    @Override
    public String titre() {
        return "Usages";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public Groupe groupe() {
        return Groupe.SUIVI;
    }

    @Override
    public boolean visible(GrappeFiche grappe) {
        return grappe.statut() == StatutGrappe.CONVENTIONNEE;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        return new PageUsages(grappe, services, sections, rafraichir);
    }
}
