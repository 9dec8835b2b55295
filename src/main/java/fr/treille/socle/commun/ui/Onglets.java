package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.function.IntConsumer;

/** The bar of tabs of a page, each at its own address. */
public final class Onglets {

    private Onglets() {}

    /**
     * The bar of tabs that each are an address: the one chosen is that of the page, until another page is there. A person
     * who stays, something being typed, is still on it.
     *
     * @param ouvrir goes to the one that the person chose
     */
    public static Tabs liens(List<String> titres, int choisi, IntConsumer ouvrir) {
        var barre = new Tabs[1];
        barre[0] = barre(titres, choisi, rang -> {
            barre[0].setSelectedIndex(choisi);
            ouvrir.accept(rang);
        });
        return barre[0];
    }

    /**
     * The bar, one of them chosen.
     *
     * @param ouvrir goes to the one that the person chose
     */
    public static Tabs barre(List<String> titres, int choisi, IntConsumer ouvrir) {
        var barre = new Tabs();
        titres.forEach(titre -> barre.add(new Tab(titre)));
        barre.setSelectedIndex(choisi);
        barre.addSelectedChangeListener(choix -> {
            if (choix.isFromClient()) {
                ouvrir.accept(barre.getSelectedIndex());
            }
        });
        return barre;
    }
}
