package fr.treille.notification.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.function.Function;

/** The filter of a list by one state, « all » when nothing is chosen. */
public final class FiltreListe {

    private FiltreListe() {}

    /**
     * @param titre its label
     * @param tout what it says when nothing is chosen, « Décision : toutes »
     */
    public static <E extends Enum<E>> Select<E> de(
            String titre, String tout, E[] valeurs, Function<E, String> libelle) {
        var choix = new Select<E>();
        choix.setItems(valeurs);
        choix.setItemLabelGenerator(valeur -> valeur == null ? tout : libelle.apply(valeur));
        choix.setEmptySelectionAllowed(true);
        choix.setEmptySelectionCaption(tout);
        choix.setPlaceholder(titre);
        choix.setAriaLabel(titre);
        choix.addClassName("filtre-etat");
        return choix;
    }

    /** Chooses what the address names; nothing when it names nothing known. */
    public static <E extends Enum<E>> void lire(Select<E> choix, E[] valeurs, String nom) {
        choix.setValue(Arrays.stream(valeurs)
                .filter(valeur -> valeur.name().equals(nom))
                .findFirst()
                .orElse(null));
    }

    /** The choice as the address names it, « » for none. */
    public static String nom(Select<? extends Enum<?>> choix) {
        return choix.isEmpty() ? "" : choix.getValue().name();
    }
}
