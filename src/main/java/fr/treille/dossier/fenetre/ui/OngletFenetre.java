package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.socle.commun.ui.Onglets;
import java.util.Arrays;
import java.util.Optional;

/** The tabs of a window, each at its address. */
enum OngletFenetre {
    DOSSIERS("", "Dossiers"),
    ECHEANCES("echeances", "Échéances et prorogations"),
    HISTORIQUE("historique", "Historique");

    private final String chemin;
    private final String titre;

    OngletFenetre(String chemin, String titre) {
        this.chemin = chemin;
        this.titre = titre;
    }

    static Optional<OngletFenetre> de(String chemin) {
        return Arrays.stream(values())
                .filter(onglet -> onglet.chemin.equals(chemin))
                .findFirst();
    }

    /** The bar of all of them, this one chosen. */
    Component barre(long fenetre, QueryParameters liste) {
        return Onglets.liens(Arrays.stream(values()).map(onglet -> onglet.titre).toList(), ordinal(), rang -> {
            var chemin = values()[rang].chemin;
            var adresse = AppelLiens.fenetre(fenetre);
            UI.getCurrent().navigate(chemin.isEmpty() ? adresse : adresse + "/" + chemin, liste);
        });
    }
}
