package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.compte.MonCompteService;
import fr.treille.socle.compte.MonSecondFacteurService;
import fr.treille.socle.compte.connexion.SessionLigne;
import fr.treille.socle.equipe.AgentConnecte;
import jakarta.annotation.security.PermitAll;

/** One's own account: who one is, the password, the open sessions. */
@Route("mon-compte")
@PageTitle("Mon compte")
@PermitAll
class MonCompteView extends Div {

    private final MonCompteService compte;
    private final NouveauMotDePasse nouveau = new NouveauMotDePasse(true);
    private final Grid<SessionLigne> sessions = new Grid<>();

    MonCompteView(MonCompteService compte, MonSecondFacteurService facteur) {
        this.compte = compte;
        addClassName("page-defilante");
        var moi = AgentConnecte.courant();
        var identite = new Div(
                Champs.information("Nom", moi.nomComplet()),
                Champs.information("Adresse électronique", moi.courriel()),
                Champs.information("Rôle", moi.role().libelle()));
        identite.addClassName("informations");
        add(new H2("Identité"), identite);
        if (compte.aUnMotDePasse()) {
            add(new H2("Mot de passe"), motDePasse());
        }
        add(
                new H2("Second facteur"),
                new MonSecondFacteur(facteur, session(), this::actualiser),
                new H2("Sessions ouvertes"),
                sessions());
        actualiser();
    }

    private Component motDePasse() {
        var bouton = new Button("Changer le mot de passe", clic -> changer());
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var formulaire = new Div(nouveau, bouton);
        formulaire.addClassNames("formulaire-compte", "mon-mot-de-passe");
        return formulaire;
    }

    private void changer() {
        if (nouveau.choisir(saisie -> compte.changerMotDePasse(saisie.ancien(), saisie.motDePasse(), session()))) {
            actualiser();
            Messages.succes("Votre mot de passe est changé. Vos autres sessions sont fermées.");
        }
    }

    private Component sessions() {
        sessions.addColumn(SessionLigne::navigateur).setHeader("Navigateur").setAutoWidth(true);
        sessions.addColumn(ligne -> Formats.dateHeure(ligne.ouverteLe()))
                .setHeader("Ouverte le")
                .setAutoWidth(true);
        sessions.addColumn(ligne -> Formats.dateHeure(ligne.vueLe()))
                .setHeader("Dernière activité")
                .setAutoWidth(true);
        sessions.addColumn(new ComponentRenderer<>(this::geste))
                .setHeader("Action")
                .setAutoWidth(true);
        sessions.setAllRowsVisible(true);
        sessions.setSelectionMode(Grid.SelectionMode.NONE);
        sessions.getElement().setAttribute("aria-label", "Sessions ouvertes");
        var toutes = new Button("Fermer toutes les autres", clic -> {
            compte.fermerAutresSessions(session());
            actualiser();
            Messages.succes("Vos autres sessions sont fermées.");
        });
        toutes.addClassName("apres-grille");
        return new Div(
                new Paragraph(
                        "Une session que vous ne reconnaissez pas\u00A0? Fermez-la, puis changez votre mot de passe."),
                sessions,
                toutes);
    }

    private Component geste(SessionLigne ligne) {
        if (ligne.courante()) {
            return new Badge("Cette session", Badge.Ton.EN_COURS);
        }
        var fermer = new Button("Fermer", clic -> {
            compte.fermerSession(ligne.id());
            actualiser();
        });
        fermer.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return fermer;
    }

    private void actualiser() {
        sessions.setItems(compte.sessions(session()));
    }

    private static String session() {
        return VaadinSession.getCurrent().getSession().getId();
    }
}
