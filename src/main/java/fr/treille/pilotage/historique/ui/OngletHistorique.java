package fr.treille.pilotage.historique.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.pilotage.historique.HistoriqueService;
import java.util.Optional;

/** The history of a grappe and of all that was written about it. */
@org.springframework.stereotype.Component
class OngletHistorique implements OngletGrappe {

    static final String CHEMIN = "historique";

    private final HistoriqueService historique;

    OngletHistorique(HistoriqueService historique) {
        this.historique = historique;
    }

    @Override
    public int ordre() {
        return 90;
    }

    @Override
    public String titre() {
        return "Historique";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        return new ListeEvenements(page -> historique.grappe(grappe.id(), page), evenement -> Optional.empty());
    }
}
