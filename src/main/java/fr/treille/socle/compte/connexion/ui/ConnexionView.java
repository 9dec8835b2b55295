package fr.treille.socle.compte.connexion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.treille.socle.commun.Installation;
import fr.treille.socle.commun.notice.Notices;
import fr.treille.socle.commun.ui.LiensNotices;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.territoire.Regions;
import java.util.Comparator;

/** Sign-in. In the demonstration, and only there, it lists the accounts. */
@Route(value = "connexion", autoLayout = false)
@PageTitle("Connexion – Treille")
@AnonymousAllowed
class ConnexionView extends Main implements BeforeEnterObserver {

    private final LoginForm formulaire = new LoginForm(textes());
    private final Paragraph refus = new Paragraph("Aucun compte de Treille n’est ouvert à l’adresse que ce service a"
            + " donnée, ou il ne l’a pas vérifiée. Demandez un compte à votre coordination.");

    ConnexionView(
            Installation installation, Regions regions, Comptes comptes, ConnexionFederee federee, Notices notices) {
        addClassName("connexion");
        formulaire.setAction("connexion");
        formulaire.addForgotPasswordListener(
                clic -> clic.getSource().getUI().ifPresent(ui -> ui.navigate("mot-de-passe-oublie")));
        var agence = new Paragraph(regions.fiche(installation.regionCode()).agenceAffichee());
        agence.addClassName("connexion-agence");
        var carte = new Div(new H1("Treille"), agence, refus);
        refus.addClassName("texte-alerte");
        refus.getElement().setAttribute("role", "alert");
        refus.setVisible(false);
        federee.fournisseurs().forEach(fournisseur -> {
            var lien = new Anchor(fournisseur.adresse(), "Se connecter avec " + fournisseur.nom());
            lien.setRouterIgnore(true);
            lien.addClassName("connexion-fournisseur");
            carte.add(lien);
        });
        if (federee.motsDePasse()) {
            carte.add(formulaire);
        }
        carte.addClassName("connexion-carte");
        add(carte);
        if (installation.demonstration()) {
            add(demonstration(installation, comptes));
        }
        add(LiensNotices.sur(notices));
    }

    private static Div demonstration(Installation installation, Comptes comptes) {
        var liste = new UnorderedList();
        comptes.deLaRegion(installation.regionCode()).stream()
                .filter(agent -> agent.courriel().endsWith("@treille.test"))
                .sorted(Comparator.comparing(AgentLigne::role))
                .forEach(agent -> {
                    var adresse = new Span(agent.courriel());
                    adresse.addClassName("connexion-adresse");
                    liste.add(
                            new ListItem(adresse, new Span(" — " + agent.role().libelle())));
                });
        var encart = new Div(
                new H2("Comptes de démonstration"),
                new Paragraph(
                        "Personnes et dossiers sont inventés. Mot de passe de tous les comptes\u00A0: demonstration"),
                liste);
        encart.addClassName("connexion-demonstration");
        return encart;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evenement) {
        var parametres = evenement.getLocation().getQueryParameters();
        var attente = parametres
                .getSingleParameter("attente")
                .filter(minutes -> minutes.matches("[1-9]|[1-5][0-9]|60"))
                .map(Integer::valueOf);
        attente.ifPresent(minutes -> {
            var textes = textes();
            textes.getErrorMessage().setTitle("Trop d’essais");
            textes.getErrorMessage()
                    .setMessage(
                            "Plusieurs essais ont échoué, pour cette adresse ou depuis votre réseau. Réessayez dans "
                                    + minutes + (minutes > 1 ? " minutes." : " minute."));
            formulaire.setI18n(textes);
        });
        formulaire.setError(attente.isPresent() || parametres.getParameters().containsKey("error"));
        refus.setVisible(parametres.getParameters().containsKey(ConnexionFederee.REFUS));
    }

    private static LoginI18n textes() {
        var textes = LoginI18n.createDefault();
        var champs = textes.getForm();
        champs.setTitle("Connexion");
        champs.setUsername("Adresse électronique");
        champs.setPassword("Mot de passe");
        champs.setSubmit("Se connecter");
        champs.setForgotPassword("Mot de passe oublié");
        textes.setForm(champs);
        var erreur = textes.getErrorMessage();
        erreur.setTitle("Connexion refusée");
        erreur.setMessage("L’adresse ou le mot de passe n’est pas le bon. Vérifiez-les et recommencez.");
        erreur.setUsername("L’adresse électronique est obligatoire.");
        erreur.setPassword("Le mot de passe est obligatoire.");
        textes.setErrorMessage(erreur);
        return textes;
    }
}
