package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.notice.Notices;
import fr.treille.socle.commun.ui.LiensNotices;
import fr.treille.socle.compte.facteur.ConnexionEnAttente;
import fr.treille.socle.compte.facteur.Proposition;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Between the password and the second factor: the code is asked for, after the key where there is none yet. Nobody is signed
 * in here; the form goes to the filter that ends the sign-in, as the password's does.
 */
@Route(value = "second-facteur", autoLayout = false)
@PageTitle("Second facteur – Treille")
@AnonymousAllowed
class SecondFacteurView extends Main implements BeforeEnterObserver {

    private final Div carte = new Div();

    SecondFacteurView(Notices notices) {
        addClassName("connexion");
        carte.addClassName("connexion-carte");
        add(carte, LiensNotices.sur(notices));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var attente = attente();
        if (attente == null) {
            entree.forwardTo("connexion");
            return;
        }
        carte.removeAll();
        carte.add(new H1("Treille"));
        var parametres = entree.getLocation().getQueryParameters();
        var proposition = attente.proposition();
        carte.setClassName("connexion-large", proposition != null);
        if (proposition == null) {
            carte.add(
                    new H2("Second facteur"),
                    new Paragraph(
                            "Donnez le code à six chiffres qu’affiche l’application de votre téléphone, ou l’un de vos"
                                    + " codes de secours."));
        } else {
            proposer(proposition);
        }
        var message = parametres
                .getSingleParameter("attente")
                .filter(minutes -> minutes.matches("[1-9]|[1-5][0-9]|60"))
                .map(minutes -> "Trop d’essais\u00A0: réessayez dans " + minutes + " min.")
                .or(() -> parametres
                        .getSingleParameter("error")
                        .map(erreur ->
                                "Ce n’est pas le bon code, ou il a déjà servi. Attendez le suivant et recommencez."))
                .orElse(null);
        carte.add(formulaire(message));
    }

    private void proposer(Proposition proposition) {
        carte.add(
                new H2("Prendre un second facteur"),
                new Paragraph(
                        "Votre rôle demande, en plus du mot de passe, un code que votre téléphone calcule. C’est à"
                                + " faire une fois, maintenant."),
                new CleAPrendre(proposition),
                new H3("3. Le premier code"));
    }

    private static HtmlContainer formulaire(@Nullable String message) {
        var code = new TextField("Code");
        code.getElement().setAttribute("name", "code");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setAutofocus(true);
        code.setRequiredIndicatorVisible(true);
        code.setManualValidation(true);
        code.setMaxLength(Bornes.CODE);
        code.setWidthFull();
        if (message != null) {
            code.setErrorMessage(message);
            code.setInvalid(true);
        }
        var jeton = new Input();
        jeton.setType("hidden");
        if (VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            jeton.getElement().setAttribute("name", csrf.getParameterName());
            jeton.setValue(csrf.getToken());
        }
        var valider = new NativeButton("Se connecter");
        valider.getElement().setAttribute("type", "submit");
        valider.addClassName("bouton-formulaire");
        var formulaire = new HtmlContainer("form", jeton, code, valider, new Anchor("connexion", "Page de connexion"));
        formulaire.getElement().setAttribute("method", "post").setAttribute("action", "connexion/code");
        formulaire.addClassName("formulaire-compte");
        return formulaire;
    }

    private static @Nullable ConnexionEnAttente attente() {
        return VaadinSession.getCurrent().getSession().getAttribute(ConnexionEnAttente.class.getName())
                        instanceof ConnexionEnAttente attente
                ? attente
                : null;
    }
}
