package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filters above a list, in the order in which they are asked for, each under its key in the address; the rest of them
 * behind a button once {@link #suite} was called. A change by the reader is told to the list.
 */
public final class Filtres extends Div {

    private final Runnable auChangement;
    private final List<Consumer<EtatUrl>> lectures = new ArrayList<>();
    private final List<Consumer<EtatUrl>> ecritures = new ArrayList<>();
    private final List<Supplier<String>> mots = new ArrayList<>();
    private final Div barre = new Div();
    private final SuiteFiltres reste = new SuiteFiltres();
    private final Div actions = new Div();
    private boolean prets;

    Filtres(Runnable auChangement) {
        this.auChangement = auChangement;
        addClassName("filtres");
        barre.addClassName("barre-filtres");
        actions.addClassNames("pousse", "barre-actions");
        barre.add(actions);
        add(barre, reste);
    }

    /** A text looked for as one types, « texte » in the address. */
    public TextField texte(String indication) {
        return texte("texte", indication);
    }

    /** The same under a key of its own. */
    public TextField texte(String cle, String indication) {
        var champ = Champs.filtre(indication);
        return champ(
                cle,
                champ,
                valeur -> valeur.isBlank() ? List.of() : List.of(valeur.strip()),
                Filtres::premiere,
                valeur -> (cle.equals("texte") ? "Recherche" : indication) + "\u00A0: «\u00A0" + valeur.strip()
                        + "\u00A0»");
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
        return un(cle, titre, choix, List.of(valeurs), Enum::name, libelle);
    }

    /**
     * One of many values, found as one types, or all of them when nothing is chosen.
     *
     * @param cle its parameter in the address
     * @param titre its label
     * @param identifiant what the address holds of a value
     */
    public <V> ChampChoix<V> parmi(
            String cle, String titre, List<V> valeurs, Function<V, String> identifiant, Function<V, String> libelle) {
        var choix = new ChampChoix<V>();
        Champs.proposer(choix, valeurs);
        choix.setItemLabelGenerator(libelle::apply);
        choix.setPlaceholder(titre);
        choix.setAriaLabel(titre);
        choix.setClearButtonVisible(true);
        choix.addClassName("filtre-etat");
        return un(cle, titre, choix, valeurs, identifiant, libelle);
    }

    private <V, C extends Component & HasValue<?, V>> C un(
            String cle,
            String titre,
            C champ,
            List<V> valeurs,
            Function<V, String> identifiant,
            Function<V, String> libelle) {
        return champ(
                cle,
                champ,
                valeur -> valeur == null ? List.of() : List.of(identifiant.apply(valeur)),
                lus -> valeurs.stream()
                        .filter(valeur -> lus.contains(identifiant.apply(valeur)))
                        .findFirst()
                        .orElse(champ.getEmptyValue()),
                valeur -> titre + "\u00A0: " + libelle.apply(valeur));
    }

    /** Several values, or all of them when nothing is chosen. Parameters as {@link #parmi}. */
    public <V> ChampChoixMultiple<V> plusieurs(
            String cle,
            String titre,
            Collection<V> valeurs,
            Function<V, String> identifiant,
            Function<V, String> libelle) {
        var choix = new ChampChoixMultiple<V>();
        Champs.proposer(choix, valeurs);
        choix.setItemLabelGenerator(libelle::apply);
        choix.setPlaceholder(titre);
        choix.setAriaLabel(titre);
        choix.setClearButtonVisible(true);
        choix.setSelectedItemsOnTop(true);
        choix.addClassName("filtre-choix");
        return champ(
                cle,
                choix,
                choisies -> choisies.stream().map(identifiant).sorted().toList(),
                lus -> valeurs.stream()
                        .filter(valeur -> lus.contains(identifiant.apply(valeur)))
                        .collect(Collectors.toSet()),
                choisies -> titre + "\u00A0: "
                        + choisies.stream().map(libelle).sorted().collect(Collectors.joining(", ")));
    }

    /** Something that is so or is not asked, « oui » in the address. */
    public Checkbox coche(String cle, String libelle) {
        return champ(
                cle,
                new Checkbox(libelle),
                cochee -> cochee ? List.of("oui") : List.of(),
                lus -> lus.contains("oui"),
                cochee -> libelle);
    }

    /**
     * A day, or none.
     *
     * @param cle its parameter in the address, which holds the day as ISO 8601 writes it
     * @param titre its label
     */
    public ChampDate date(String cle, String titre, LocalDate aujourdhui) {
        var jour = Champs.date("", PlageDates.CONSULTATION, aujourdhui);
        jour.setPlaceholder(titre);
        jour.setAriaLabel(titre);
        jour.setClearButtonVisible(true);
        jour.addClassName("filtre-date");
        return champ(
                cle,
                jour,
                valeur -> valeur == null ? List.of() : List.of(valeur.toString()),
                lus -> jour(premiere(lus)),
                valeur -> titre + "\u00A0: " + Formats.date(Objects.requireNonNull(valeur)));
    }

    private static @Nullable LocalDate jour(String texte) {
        try {
            return texte.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(texte) : null;
        } catch (DateTimeParseException faux) {
            return null;
        }
    }

    private static String premiere(Set<String> valeurs) {
        return valeurs.stream().findFirst().orElse("");
    }

    /**
     * Any other field.
     *
     * @param ecriture what the address holds of a value, nothing for the one that goes without saying
     * @param lecture the value that the address means, whatever it holds
     * @param enClair what the filter says, where the address says something
     */
    public <V, C extends Component & HasValue<?, V>> C champ(
            String cle,
            C champ,
            Function<V, List<String>> ecriture,
            Function<Set<String>, @Nullable V> lecture,
            Function<V, String> enClair) {
        lectures.add(adresse -> champ.setValue(lecture.apply(adresse.ensemble(cle))));
        ecritures.add(adresse -> adresse.mettre(cle, ecriture.apply(champ.getValue())));
        Supplier<String> mot = () -> ecriture.apply(champ.getValue()).isEmpty() ? "" : enClair.apply(champ.getValue());
        mots.add(mot);
        champ.addValueChangeListener(saisie -> {
            if (prets) {
                reste.annoncer();
                auChangement.run();
            }
        });
        if (reste.bouton().getParent().isEmpty()) {
            barre.addComponentAtIndex(barre.indexOf(actions), champ);
        } else {
            reste.ajouter(champ, mot);
        }
        return champ;
    }

    /** From here on the filters stand behind « Plus de filtres », unless one of them is at work. */
    public void suite() {
        barre.addComponentAtIndex(barre.indexOf(actions), reste.bouton());
        reste.annoncer();
    }

    /**
     * Something of the page that stands in the address too, without a field here.
     *
     * @param valeur « » for what goes without saying
     */
    public void suivre(String cle, Supplier<String> valeur, Consumer<String> lecture) {
        lectures.add(adresse -> lecture.accept(adresse.texte(cle)));
        ecritures.add(adresse -> adresse.mettre(cle, valeur.get()));
    }

    /** Adds words for an export to say of it, « » for none. */
    public void dire(Supplier<String> mot) {
        mots.add(mot);
    }

    /** Adds something that is no filter among them: a sentence. */
    public void inserer(Component contenu) {
        barre.addComponentAtIndex(barre.indexOf(actions), contenu);
    }

    /** Whether that is all there is in it. */
    boolean naQue(Component geste) {
        return barre.getComponentCount() == 1 && actions.getChildren().allMatch(autre -> autre == geste);
    }

    /** Adds what can be done, at the right. */
    void agir(Component... gestes) {
        actions.add(gestes);
    }

    void agir(int rang, Component geste) {
        actions.addComponentAtIndex(rang, geste);
    }

    /** Sets them as an address says, without telling anyone. */
    void lire(EtatUrl adresse) {
        prets = false;
        lectures.forEach(lecture -> lecture.accept(adresse));
        reste.montrer();
        prets = true;
    }

    void ecrire(EtatUrl adresse) {
        ecritures.forEach(ecriture -> ecriture.accept(adresse));
    }

    /** What is asked for, a line each. */
    List<String> enClair() {
        return mots.stream().map(Supplier::get).filter(mot -> !mot.isEmpty()).toList();
    }
}
