package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.notice.Notices;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.LiensNotices;
import fr.treille.socle.compte.AccesParLien;

/** Asks for a link to choose another password; the answer is the same whether the account exists or not. */
@Route(value = "mot-de-passe-oublie", autoLayout = false)
@PageTitle("Mot de passe oublié – Treille")
@AnonymousAllowed
class MotDePasseOublieView extends Main implements BeforeEnterObserver {

    private final AccesParLien acces;

    MotDePasseOublieView(AccesParLien acces, Notices notices) {
        this.acces = acces;
        addClassName("connexion");
        var courriel = new EmailField("Adresse électronique");
        courriel.setAutofocus(true);
        courriel.setRequiredIndicatorVisible(true);
        courriel.setMaxLength(Bornes.COURRIEL);
        courriel.setWidthFull();
        var carte = new Div();
        var bouton = new Button("Recevoir un lien", clic -> {
            if (Formulaire.surUnChamp(
                    courriel, () -> demander(courriel.getValue().strip()))) {
                carte.removeAll();
                carte.add(
                        new H1("Treille"),
                        new Paragraph(
                                "Si un compte actif existe à cette adresse, un courriel vient de lui être envoyé\u00A0: il contient"
                                        + " un lien valable une heure. Sans nouvelles dans quelques minutes, vérifiez l’adresse et les"
                                        + " courriers indésirables, puis demandez à votre coordination."),
                        new Anchor("connexion", "Page de connexion"));
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bouton.addClickShortcut(Key.ENTER);
        var formulaire = new Div(courriel, bouton, new Anchor("connexion", "Page de connexion"));
        formulaire.addClassName("formulaire-compte");
        carte.add(new H1("Treille"), new H2("Mot de passe oublié"), formulaire);
        carte.addClassName("connexion-carte");
        add(carte, LiensNotices.sur(notices));
    }

    private void demander(String adresse) {
        if (!Courriel.valide(adresse)) {
            throw Refus.surChamp("courriel", "Indiquez l’adresse avec laquelle vous vous connectez.");
        }
        acces.demander(adresse);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        if (acces.ferme()) {
            entree.forwardTo("connexion");
        }
    }
}
