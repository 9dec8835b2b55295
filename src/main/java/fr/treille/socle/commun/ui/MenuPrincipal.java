package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.component.shared.Tooltip.AriaLinkMode;
import com.vaadin.flow.component.shared.Tooltip.TooltipPosition;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.port.CompteurMenu;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The main menu: the entries whose screens the reader may open, in groups that fold. A group in which they may open nothing
 * is not there. What somebody folds stays so in their browser, at their next sign-in too.
 */
final class MenuPrincipal extends Nav {

    /** Before the first drawing, hence without a jump; a browser that keeps nothing leaves the groups open. */
    private static final String MEMOIRE = """
            try { this.collapsed = localStorage.getItem($0) === 'replié'; } catch (sansMemoire) { return; }
            this.addEventListener('collapsed-changed', () => this.collapsed
                ? localStorage.setItem($0, 'replié')
                : localStorage.removeItem($0));
            """;

    private final Map<String, SideNavItem> entrees = new HashMap<>();

    /** @param lecteur tells apart the people who use the same browser */
    MenuPrincipal(String lecteur) {
        addClassName("menu");
        setAriaLabel("Menu principal");
        MenuConfiguration.getMenuEntries().stream()
                .collect(Collectors.groupingBy(
                        MenuPrincipal::rubrique, () -> new EnumMap<>(RubriqueMenu.class), Collectors.toList()))
                .forEach((rubrique, siennes) -> add(groupe(rubrique, siennes, lecteur)));
    }

    private static RubriqueMenu rubrique(MenuEntry entree) {
        var ecran = Objects.requireNonNull(entree.menuClass(), entree.path());
        return Objects.requireNonNull(ecran.getAnnotation(EntreeMenu.class), ecran.getName())
                .value();
    }

    private SideNav groupe(RubriqueMenu rubrique, List<MenuEntry> siennes, String lecteur) {
        var groupe = new SideNav(rubrique.libelle());
        groupe.setCollapsible(true);
        // the menu is the one landmark, its groups are parts of it
        groupe.getElement().setAttribute("role", "group");
        groupe.getElement()
                .getChildren()
                .filter(enfant -> "label".equals(enfant.getAttribute("slot")))
                .forEach(titre -> titre.setAttribute("title", rubrique.libelle()));
        siennes.forEach(entree -> groupe.addItem(ligne(entree)));
        groupe.getElement().executeJs(MEMOIRE, "treille.menu." + lecteur + "." + rubrique.name());
        return groupe;
    }

    private SideNavItem ligne(MenuEntry entree) {
        var ligne = new SideNavItem(entree.title(), entree.path());
        if (entree.icon() != null) {
            ligne.setPrefixComponent(new Icon(entree.icon()));
        }
        ligne.setMatchNested(!chemin(entree).equals("/"));
        // seen once the menu is folded to its icons only (frontend/css/commun.css)
        Tooltip.forComponent(ligne)
                .withText(entree.title())
                .withPosition(TooltipPosition.END)
                .withHoverDelay(0)
                .withFocusDelay(0)
                .withAriaLinkMode(AriaLinkMode.NONE);
        entrees.put(chemin(entree), ligne);
        return ligne;
    }

    private static String chemin(MenuEntry entree) {
        return entree.path().startsWith("/") ? entree.path() : "/" + entree.path();
    }

    /** Puts beside the entries how many things wait there, and nothing where none does. */
    void compter(List<CompteurMenu> compteurs) {
        for (var compteur : compteurs) {
            var entree = entrees.get(compteur.chemin());
            if (entree != null) {
                var nombre = compteur.nombre();
                entree.setSuffixComponent(nombre == 0 ? null : pastille(nombre, compteur.libelle()));
            }
        }
    }

    private static Span pastille(long nombre, String libelle) {
        var pastille = new Span(Formats.nombre(nombre));
        pastille.addClassName("pastille");
        pastille.getElement().setAttribute("aria-label", Formats.nombre(nombre) + " " + libelle);
        pastille.getElement().setAttribute("title", libelle);
        return pastille;
    }
}
