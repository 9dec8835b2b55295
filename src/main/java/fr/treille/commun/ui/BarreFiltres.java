package fr.treille.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The filters above a list, in the order they are asked for. They and the sort of the list stand in the address of the page;
 * a change writes them there, then says so.
 */
public final class BarreFiltres extends Div {

    private final Grille<?> grille;
    private final String triParDefaut;
    private final Runnable suite;
    private final List<Consumer<EtatUrl>> lectures = new ArrayList<>();
    private final List<Consumer<EtatUrl>> ecritures = new ArrayList<>();
    private boolean prete;

    /**
     * @param grille the list they filter
     * @param triParDefaut its sort when the address has none, which the address does not say, « -date »
     * @param suite what to do once a filter has changed
     */
    public BarreFiltres(Grille<?> grille, String triParDefaut, Runnable suite) {
        this.grille = grille;
        this.triParDefaut = triParDefaut;
        this.suite = suite;
        addClassName("barre-filtres");
        grille.addSortListener(tri -> memoriser());
    }

    /** A text looked for as one types, « texte » in the address. */
    public TextField texte(String indication) {
        var champ = Champs.filtre(indication);
        lectures.add(adresse -> champ.setValue(adresse.texte("texte")));
        ecritures.add(adresse -> adresse.mettre("texte", champ.getValue().strip()));
        return ajouter(champ);
    }

    /**
     * One value of an enum, or all of them when nothing is chosen.
     *
     * @param cle its parameter in the address, which holds the name of the value
     * @param titre its label
     * @param tout what it says when nothing is chosen, « Décision : toutes »
     */
    public <E extends Enum<E>> Select<E> choix(
            String cle, String titre, String tout, E[] valeurs, Function<E, String> libelle) {
        var choix = new Select<E>();
        choix.setItems(valeurs);
        choix.setItemLabelGenerator(valeur -> valeur == null ? tout : libelle.apply(valeur));
        choix.setEmptySelectionAllowed(true);
        choix.setEmptySelectionCaption(tout);
        choix.setPlaceholder(titre);
        choix.setAriaLabel(titre);
        choix.addClassName("filtre-etat");
        lectures.add(adresse -> choix.setValue(Arrays.stream(valeurs)
                .filter(valeur -> valeur.name().equals(adresse.texte(cle)))
                .findFirst()
                .orElse(null)));
        ecritures.add(adresse ->
                adresse.mettre(cle, choix.isEmpty() ? "" : choix.getValue().name()));
        return ajouter(choix);
    }

    private <C extends Component & HasValue<?, ?>> C ajouter(C champ) {
        champ.addValueChangeListener(saisie -> {
            if (prete) {
                memoriser();
                suite.run();
            }
        });
        add(champ);
        return champ;
    }

    /** Ends the bar with the choice of columns. Call it once every column is there. */
    public void colonnes() {
        var colonnes = grille.choixColonnes();
        colonnes.addClassName("pousse");
        add(colonnes);
    }

    /** Sets filters and sort as an address says, without telling anyone. */
    public void lire(QueryParameters parametres) {
        prete = false;
        var adresse = new EtatUrl(parametres);
        lectures.forEach(lecture -> lecture.accept(adresse));
        grille.trier(adresse, triParDefaut);
        prete = true;
    }

    private void memoriser() {
        if (prete) {
            var adresse = new EtatUrl(QueryParameters.empty());
            ecritures.forEach(ecriture -> ecriture.accept(adresse));
            adresse.mettre(EtatUrl.TRI, grille.tri().equals(triParDefaut) ? "" : grille.tri())
                    .ecrire(UI.getCurrent());
        }
    }
}
