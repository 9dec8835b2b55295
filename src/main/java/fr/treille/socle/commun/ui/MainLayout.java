package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Identite;
import fr.treille.socle.commun.Installation;
import fr.treille.socle.commun.notice.Notices;
import fr.treille.socle.commun.port.Bandeau;
import fr.treille.socle.commun.port.CompteurMenu;
import fr.treille.socle.commun.port.RegionDuMenu;
import fr.treille.socle.commun.port.SourceRecherche;
import fr.treille.socle.commun.port.SourceRecherche.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The shell: menu with the count of what waits, title, search, who is signed in, and the bands above all. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final int RESULTATS = 8;

    /**
     * Under 1200 px the drawer closes by itself, which leaves its icons (frontend/css/commun.css); under 800 px it is the
     * component’s own, above the page.
     */
    private static final String TIROIR = """
            const etroit = matchMedia('(max-width: 1199px)');
            const suivre = () => { if (!this.overlay) { this.drawerOpened = !etroit.matches; } };
            etroit.addEventListener('change', suivre);
            this.addEventListener('overlay-changed', suivre);
            suivre();
            """;

    private final H1 titre = new H1();
    private final List<CompteurMenu> compteurs;
    private final MenuPrincipal menu;

    MainLayout(
            AuthenticationContext authentification,
            Installation installation,
            RegionDuMenu region,
            Notices notices,
            Clock horloge,
            List<CompteurMenu> compteurs,
            List<SourceRecherche> sources,
            List<Bandeau> bandeaux) {
        this.compteurs = compteurs;
        var moi = authentification.getAuthenticatedUser(Identite.class);
        menu = new MenuPrincipal(
                moi.map(identite -> Long.toString(identite.id())).orElse(""));
        setPrimarySection(Section.DRAWER);
        titre.addClassName("titre-page");
        var bascule = new DrawerToggle();
        bascule.setAriaLabel("Ouvrir ou replier le menu");
        var barre = new Div(bascule, titre, recherche(sources), region(region), compte(authentification, moi));
        barre.addClassName("barre-haute");
        var entete = new Div();
        entete.addClassName("entete");
        entete.getElement().setAttribute("role", "banner");
        if (installation.demonstration()) {
            entete.add(
                    bandeau("Démonstration : personnes et dossiers inventés, courriels gardés sur ce poste. La date du"
                            + " jour y est le " + Formats.date(LocalDate.now(horloge)) + "."));
        }
        bandeaux.stream()
                .flatMap(bandeau -> bandeau.texte().stream())
                .map(MainLayout::bandeau)
                .forEach(entete::add);
        entete.add(barre);
        addToNavbar(new Evitement(), entete);
        addToDrawer(produit(region), menu, LiensNotices.sur(notices));
        getElement().executeJs(TIROIR);
    }

    private static Div bandeau(String texte) {
        var bandeau = new Div(texte);
        bandeau.addClassName("bandeau-demonstration");
        bandeau.getElement().setAttribute("role", "note");
        return bandeau;
    }

    private static Component produit(RegionDuMenu region) {
        var nom = new Span("Treille");
        nom.addClassName("produit-nom");
        var agence = new Span(region.agence());
        agence.addClassName("produit-agence");
        var lien = new Anchor("", nom, agence);
        lien.setRouterIgnore(false);
        lien.addClassName("produit");
        return lien;
    }

    private static Component recherche(List<SourceRecherche> sources) {
        var champ = new ComboBox<Resultat>();
        champ.addClassName("recherche");
        champ.setPlaceholder("Rechercher (Ctrl + K)");
        champ.setAriaLabel("Rechercher une grappe, un porteur, un FINESS, une commune");
        champ.setPrefixComponent(new Icon("vaadin", "search"));
        champ.setClearButtonVisible(true);
        champ.setItemLabelGenerator(Resultat::titre);
        champ.setRenderer(new ComponentRenderer<>(resultat -> {
            var intitule = new Span(resultat.titre());
            intitule.addClassName("resultat-titre");
            var detail = new Span(resultat.nature() + " · " + resultat.detail());
            detail.addClassName("resultat-detail");
            var ligne = new Div(intitule, detail);
            ligne.addClassName("resultat");
            return ligne;
        }));
        champ.setItemsWithFilterConverter(
                requete -> {
                    var texte = requete.getFilter().orElse("").strip();
                    var trouves = texte.length() < 2
                            ? List.<Resultat>of()
                            : sources.stream()
                                    .flatMap(source -> source.chercher(texte, RESULTATS).stream())
                                    .toList();
                    return trouves.stream().skip(requete.getOffset()).limit(requete.getLimit());
                },
                texte -> texte);
        champ.addValueChangeListener(changement -> {
            if (changement.getValue() != null) {
                var lien = changement.getValue().lien();
                champ.clear();
                UI.getCurrent().navigate(lien);
            }
        });
        // in the browser itself: what is typed right after Ctrl+K must not fall beside while the server answers
        champ.addAttachListener(arrivee -> champ.getElement()
                .executeJs("document.addEventListener('keydown', e => {"
                        + "if ((e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === 'k'"
                        + " && this.isConnected) { e.preventDefault(); this.focus(); this.inputElement.select(); }})"));
        champ.setVisible(!sources.isEmpty());
        return champ;
    }

    /** Everything on screen is of the former région: another one starts from the first page. */
    private static Component region(RegionDuMenu region) {
        var choix = region.choix();
        var champ = new Select<RegionDuMenu.Choix>();
        champ.addClassName("choix-region");
        champ.setAriaLabel("Région");
        champ.setItemLabelGenerator(RegionDuMenu.Choix::nom);
        champ.setItems(choix);
        choix.stream()
                .filter(proposee -> proposee.code().equals(region.code()))
                .findFirst()
                .ifPresent(champ::setValue);
        champ.addValueChangeListener(changement -> {
            region.choisir(changement.getValue().code());
            UI.getCurrent().getPage().setLocation(VaadinRequest.getCurrent().getContextPath() + "/");
        });
        champ.setVisible(choix.size() > 1);
        return champ;
    }

    private static Component compte(AuthenticationContext authentification, Optional<Identite> identite) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        menu.addClassName("compte");
        identite.ifPresent(moi -> {
            var avatar = new Avatar(moi.nomComplet());
            var entree = menu.addItem(avatar);
            entree.setAriaLabel("Mon compte : " + moi.nomComplet());
            entree.getSubMenu()
                    .addItem(new Span(moi.nomComplet() + " — " + moi.fonctionAffichee()))
                    .setEnabled(false);
            entree.getSubMenu().addItem("Mon compte", clic -> UI.getCurrent().navigate("mon-compte"));
            entree.getSubMenu().addItem("Se déconnecter", clic -> authentification.logout());
        });
        return menu;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent evenement) {
        var page = MenuConfiguration.getPageHeader(getContent()).orElse("");
        titre.setText(page);
        titre.getElement().setAttribute("title", page);
        getContent().getElement().setAttribute("role", "main");
        getContent().getElement().setAttribute("tabindex", "-1");
        menu.compter(compteurs);
    }
}
