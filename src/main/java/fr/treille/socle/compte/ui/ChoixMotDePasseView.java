package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.notice.Notices;
import fr.treille.socle.commun.ui.LiensNotices;
import fr.treille.socle.compte.AccesParLien;
import fr.treille.socle.compte.ObjetLien;
import java.util.Optional;

/** Where the link of an invitation or of a forgotten password leads: choosing the password. */
@Route(value = "invitation/:jeton", autoLayout = false)
@RouteAlias(value = "mot-de-passe/:jeton", autoLayout = false)
@PageTitle("Votre mot de passe – Treille")
@AnonymousAllowed
class ChoixMotDePasseView extends Main implements BeforeEnterObserver {

    private static final String FORME = "[A-Za-z0-9_-]{43}";

    private final AccesParLien acces;
    private final Div carte = new Div();

    ChoixMotDePasseView(AccesParLien acces, Notices notices) {
        this.acces = acces;
        addClassName("connexion");
        carte.addClassName("connexion-carte");
        add(carte, LiensNotices.aCote(notices));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var objet = entree.getLocation().getFirstSegment().equals(ObjetLien.INVITATION.chemin())
                ? ObjetLien.INVITATION
                : ObjetLien.MOT_DE_PASSE;
        var jeton = entree.getRouteParameters().get("jeton").filter(texte -> texte.matches(FORME));
        carte.removeAll();
        carte.add(new H1("Treille"), new H2("Choisir votre mot de passe"));
        Optional<String> courriel;
        try {
            courriel = jeton.flatMap(valeur -> acces.courriel(objet, valeur));
        } catch (Refus tropDEssais) {
            perdre(tropDEssais.message());
            return;
        }
        if (courriel.isPresent() && jeton.isPresent()) {
            carte.add(formulaire(objet, jeton.get(), courriel.get()));
        } else {
            perdre(raison(objet));
        }
    }

    private Component formulaire(ObjetLien objet, String jeton, String courriel) {
        var nouveau = new NouveauMotDePasse(false);
        var bouton = new Button("Choisir ce mot de passe", clic -> choisir(objet, jeton, nouveau));
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bouton.addClickShortcut(Key.ENTER);
        var formulaire = new Div(new Paragraph("Compte\u00A0: " + courriel), nouveau, bouton);
        formulaire.addClassName("formulaire-compte");
        return formulaire;
    }

    private void choisir(ObjetLien objet, String jeton, NouveauMotDePasse nouveau) {
        nouveau.choisir(saisie -> {
            var fait = acces(objet, jeton, saisie.motDePasse());
            carte.removeAll();
            carte.add(new H1("Treille"));
            if (fait) {
                carte.add(
                        new Paragraph("Votre mot de passe est enregistré. Connectez-vous avec lui."),
                        new Anchor("connexion", "Se connecter"));
            } else {
                perdre(raison(objet));
            }
        });
    }

    /**
     * Whether the link still served.
     *
     * @throws Refus of the password
     */
    private boolean acces(ObjetLien objet, String jeton, String motDePasse) {
        try {
            acces.choisir(objet, jeton, motDePasse);
            return true;
        } catch (Refus refus) {
            if (refus.champ().isPresent()) {
                throw refus;
            }
            return false;
        }
    }

    private String raison(ObjetLien objet) {
        return acces.ferme() ? AccesParLien.FERME : AccesParLien.perdu(objet);
    }

    private void perdre(String raison) {
        var refus = new Paragraph(raison);
        refus.getElement().setAttribute("role", "alert");
        carte.add(refus, new Anchor("connexion", "Page de connexion"));
    }
}
