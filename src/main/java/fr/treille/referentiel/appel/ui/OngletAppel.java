package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.socle.commun.ui.Onglets;
import java.util.Arrays;
import java.util.Optional;

/** The tabs of a call, each at its address. */
enum OngletAppel {
    SYNTHESE("", "Synthèse"),
    REGLES("regles", "Règles et financement"),
    PIECES("pieces", "Pièces et critères"),
    GRILLE("grille", "Grille et cibles"),
    CONVENTION("convention", "Convention"),
    FENETRES("fenetres", "Fenêtres"),
    EDITIONS("editions", "Éditions"),
    HISTORIQUE("historique", "Historique");

    private final String chemin;
    private final String titre;

    OngletAppel(String chemin, String titre) {
        this.chemin = chemin;
        this.titre = titre;
    }

    static Optional<OngletAppel> de(String chemin) {
        return Arrays.stream(values())
                .filter(onglet -> onglet.chemin.equals(chemin))
                .findFirst();
    }

    String chemin() {
        return chemin;
    }

    /** The bar of all of them, this one chosen. */
    Component barre(long appel, QueryParameters liste) {
        return Onglets.liens(
                Arrays.stream(values()).map(onglet -> onglet.titre).toList(),
                ordinal(),
                rang -> UI.getCurrent().navigate(AppelLiens.onglet(appel, values()[rang].chemin), liste));
    }
}
