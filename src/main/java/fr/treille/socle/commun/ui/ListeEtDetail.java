package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list and what one of its rows opens: beside it from 1600 px of width, in its place below. It is the view of the list's
 * address and the layout of the details', so that the list stays as it was from one row to the next. Where the detail is
 * alone the list is not there at all: nothing is read for it.
 */
public abstract class ListeEtDetail extends MasterDetailLayout implements AfterNavigationObserver, HasDynamicTitle {

    /** Pixels of the window from which both are readable. */
    private static final int LARGEUR = 1600;

    private final String titre;
    private final Supplier<? extends Component> fabrique;
    private @Nullable Component liste;
    private @Nullable Component detail;
    private Location adresse = new Location("");
    private boolean large;
    private @Nullable Registration fenetre;

    /** What the list does for this layout. */
    public interface Maitre {

        /**
         * Shows what the address asks for, read anew.
         *
         * @param adresse that of the list, or of the detail open beside it, with the list's parameters
         */
        void afficher(Location adresse);

        /** Reads again what it shows. */
        void actualiser();

        /** Takes the little room that a detail leaves, or all of it again. */
        void reduire(boolean reduite);
    }

    /** What a detail may do when the list beside it is filtered or sorted otherwise. */
    public interface Detail {

        /** @param liste the parameters of the list, for the neighbours and the way back */
        void suivre(QueryParameters liste);
    }

    /**
     * @param titre title of the page that shows the list
     * @param largeur width of the list beside a detail, CSS
     * @param fabrique makes the list, the first time that it is shown
     */
    protected <L extends Component & Maitre> ListeEtDetail(String titre, String largeur, Supplier<L> fabrique) {
        this.titre = titre;
        this.fabrique = fabrique;
        this.large = UI.getCurrent().getPage().windowSizeSignal().peek().width() >= LARGEUR;
        addClassName("liste-et-detail");
        setSizeFull();
        // alone on a narrow screen, what is shown has the screen
        setMasterSize(large ? largeur : "100%");
        setDetailSize("40rem");
        setExpandMaster(false);
        setExpandDetail(true);
        setAnimationEnabled(false);
    }

    private boolean coteACote() {
        return detail != null && large;
    }

    private boolean listeVisible() {
        return detail == null || large;
    }

    private Component liste() {
        if (liste == null) {
            liste = fabrique.get();
        }
        return liste;
    }

    /** Whether it is its list, and not one within the detail. */
    boolean aPourListe(Component autre) {
        return autre == liste;
    }

    private Maitre enListe() {
        return (Maitre) liste();
    }

    private void disposer() {
        var ouvert = detail;
        setDetail(null);
        if (ouvert != null && !large) {
            setMaster(ouvert);
        } else {
            setMaster(liste());
            enListe().reduire(coteACote());
            if (ouvert != null) {
                // a frame of its own: the client marks what it is given as a detail, and the view may move
                var cadre = new Div(ouvert);
                cadre.addClassName("cadre-detail");
                setDetail(cadre);
            }
        }
        setClassName("cote-a-cote", coteACote());
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement contenu) {
        var nouveau =
                contenu == null ? null : contenu.getElement().getComponent().orElseThrow();
        if (nouveau == null) {
            retirer();
        } else if (nouveau != detail) {
            detail = nouveau;
            disposer();
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement ancien) {
        retirer();
    }

    /** The list takes its place back only if the reader stays here, which the end of the navigation says. */
    private void retirer() {
        if (detail != null) {
            detail.getElement().removeFromParent();
            setDetail(null);
            detail = null;
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        adresse = navigation.getLocation();
        if (detail == null) {
            disposer();
        }
        if (listeVisible()) {
            enListe().afficher(adresse);
        }
    }

    /** To call by the detail once it changed something that the list shows. */
    public void actualiser() {
        if (listeVisible()) {
            enListe().actualiser();
        }
    }

    /** To call by the list once the reader changed its filter or its sort: the address says it, and the detail follows. */
    public void retenir(EtatUrl etat) {
        adresse = new Location(adresse.getPath(), etat.parametres());
        getUI().ifPresent(etat::ecrire);
        if (detail instanceof Detail suiveur) {
            suiveur.suivre(etat.parametres());
        }
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    @Override
    protected void onAttach(AttachEvent arrivee) {
        super.onAttach(arrivee);
        fenetre = arrivee.getUI().getPage().addBrowserWindowResizeListener(taille -> {
            var avant = large;
            large = taille.getWidth() >= LARGEUR;
            if (avant != large && detail != null) {
                disposer();
                if (large) {
                    enListe().afficher(adresse);
                }
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent depart) {
        super.onDetach(depart);
        if (fenetre != null) {
            fenetre.remove();
        }
    }
}
