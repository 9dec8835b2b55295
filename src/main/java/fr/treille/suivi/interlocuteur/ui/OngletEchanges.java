package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.suivi.interlocuteur.EchangeService;

/** Who was written to and when, with what happened to the grappe, in one timeline. */
@org.springframework.stereotype.Component
class OngletEchanges implements OngletGrappe {

    private final EchangeService echanges;

    OngletEchanges(EchangeService echanges) {
        this.echanges = echanges;
    }

    @Override
    public int ordre() {
        return 74;
    }

    @Override
    public String titre() {
        return "Échanges";
    }

    @Override
    public String chemin() {
        return "echanges";
    }

    @Override
    public Groupe groupe() {
        return Groupe.SUIVI;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var genres = echanges.genres();
        var choix = new ChampChoixMultiple<String>();
        Champs.proposer(choix, genres.keySet());
        choix.setItemLabelGenerator(genre -> genres.getOrDefault(genre, genre));
        choix.setPlaceholder("Genre\u00A0: tous");
        choix.setAriaLabel("Genre d’échange");
        choix.setClearButtonVisible(true);
        choix.addClassName("filtre-choix");
        var frise = new Div();
        Runnable lire = () -> {
            frise.removeAll();
            frise.add(new FriseEchanges(page -> echanges.deLaGrappe(grappe.id(), choix.getValue(), page)));
        };
        choix.addValueChangeListener(changement -> lire.run());
        lire.run();
        var barre = new Div(choix);
        barre.addClassName("barre-filtres");
        var contenu = new Div(barre, frise);
        contenu.addClassName("interlocuteurs");
        return contenu;
    }
}
