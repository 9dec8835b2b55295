package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /**
     * A day, or none.
     *
     * @param cle its parameter in the address, which holds the day as ISO 8601 writes it
     * @param titre its label
     */
    public DatePicker date(String cle, String titre, LocalDate aujourdhui) {
        var jour = Champs.date("", aujourdhui);
        jour.setPlaceholder(titre);
        jour.setAriaLabel(titre);
        jour.setClearButtonVisible(true);
        jour.addClassName("filtre-date");
        lectures.add(adresse ->
                jour.setValue(adresse.texte(cle).matches("\\d{4}-\\d{2}-\\d{2}") ? jour(adresse.texte(cle)) : null));
        ecritures.add(adresse ->
                adresse.mettre(cle, jour.isEmpty() ? "" : jour.getValue().toString()));
        return ajouter(jour);
    }

    private static @Nullable LocalDate jour(String texte) {
        try {
            return LocalDate.parse(texte);
        } catch (DateTimeParseException faux) {
            return null;
        }
    }

    /**
     * One of many values, found as one types, or all of them when nothing is chosen.
     *
     * @param cle its parameter in the address
     * @param titre its label
     * @param identifiant what the address holds of a value
     */
    public <V> ComboBox<V> parmi(
            String cle, String titre, List<V> valeurs, Function<V, String> identifiant, Function<V, String> libelle) {
        var choix = new ComboBox<V>();
        choix.setItems(valeurs);
        choix.setItemLabelGenerator(libelle::apply);
        choix.setPlaceholder(titre);
        choix.setAriaLabel(titre);
        choix.setClearButtonVisible(true);
        choix.addClassName("filtre-etat");
        lectures.add(adresse -> choix.setValue(valeurs.stream()
                .filter(valeur -> identifiant.apply(valeur).equals(adresse.texte(cle)))
                .findFirst()
                .orElse(null)));
        ecritures.add(adresse -> adresse.mettre(cle, choix.isEmpty() ? "" : identifiant.apply(choix.getValue())));
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

    /** Something of the page that stands in the address too, without a field in the bar. */
    public void suivre(String cle, Supplier<String> valeur, Consumer<String> lecture) {
        lectures.add(adresse -> lecture.accept(adresse.texte(cle)));
        ecritures.add(adresse -> adresse.mettre(cle, valeur.get()));
    }

    /** Writes the address again, once what is {@linkplain #suivre followed} has changed. */
    public void ecrire() {
        memoriser();
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
