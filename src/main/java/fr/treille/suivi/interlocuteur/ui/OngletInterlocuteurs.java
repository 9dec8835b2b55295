package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.interlocuteur.ComiteService;
import fr.treille.suivi.interlocuteur.InterlocuteurFiche;
import fr.treille.suivi.interlocuteur.InterlocuteurService;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The directory of a grappe and its committees. */
@org.springframework.stereotype.Component
class OngletInterlocuteurs implements OngletGrappe {

    static final String CHEMIN = "interlocuteurs";

    private final InterlocuteurService service;
    private final ComiteService comites;
    private final AgentService agents;
    private final Clock horloge;

    OngletInterlocuteurs(InterlocuteurService service, ComiteService comites, AgentService agents, Clock horloge) {
        this.service = service;
        this.comites = comites;
        this.agents = agents;
        this.horloge = horloge;
    }

    @Override
    public int ordre() {
        return 73;
    }

    @Override
    public String titre() {
        return "Interlocuteurs";
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
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var aujourdhui = LocalDate.now(horloge);
        var suit = AgentConnecte.courant().peut(Droits.SUIVRE);
        var connus = service.deLaGrappe(grappe.id());
        var titre = new Div(new H2("Annuaire"));
        titre.addClassName("interlocuteur-titre");
        if (suit) {
            var ajouter = new Button("Ajouter un interlocuteur", clic -> ouvrir(grappe, null, aujourdhui, rafraichir));
            ajouter.addThemeVariants(ButtonVariant.LUMO_SMALL);
            titre.add(ajouter);
        }
        var deuxComites = new Div();
        deuxComites.addClassName("interlocuteur-comites");
        for (var comite : comites.comites(grappe.id())) {
            deuxComites.add(new PanneauComite(
                    comite,
                    aujourdhui,
                    suit
                            ? () -> new ComiteDialog(grappe.id(), comite, connus, agents.agents(), comites, rafraichir)
                                    .open()
                            : null,
                    seance -> new SeanceDialog(grappe.id(), comite.comite(), seance, comites, aujourdhui, rafraichir)
                            .open()));
        }
        var contenu = new Div(
                titre,
                new Annuaire(
                        grappe,
                        connus,
                        aujourdhui,
                        suit ? fiche -> ouvrir(grappe, fiche, aujourdhui, rafraichir) : null),
                deuxComites);
        contenu.addClassName("interlocuteurs");
        return contenu;
    }

    private void ouvrir(
            GrappeFiche grappe, @Nullable InterlocuteurFiche fiche, LocalDate aujourdhui, Runnable rafraichir) {
        new InterlocuteurDialog(grappe.id(), fiche, service, aujourdhui, rafraichir).open();
    }
}
