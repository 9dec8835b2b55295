package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Choosing several rows of a list, and what can be done with them: by a tick, by Maj and a tick from the last one, or all that
 * the filter keeps at once. What is chosen is held by its keys, which the address holds too: it outlives the page, the
 * filter and a way back; the bar says how many are out of the list.
 *
 * @param <L> a row
 * @param <K> its key, read back from its {@code toString}
 */
public final class Selection<L, K> extends Div {

    /** Parameter of the address. */
    static final String CLE = "choix";

    /** Keys that the address holds at most: past it a link would be cut on its way, so it holds none. */
    private static final int ADRESSE = 200;

    private final Grid<L> grille;
    private final Function<L, K> cle;
    private final Function<String, @Nullable K> lecture;
    private final Consumer<Consumer<L>> parcours;
    private final Runnable auChangement;
    private final Set<K> choisies = new LinkedHashSet<>();
    private final Button choisir = new Button("Choisir", clic -> basculer(true));
    private final Button terminer = new Button("Terminer", clic -> basculer(false));
    private final Span combien = new Span();
    private final List<Button> gestes = new ArrayList<>();
    private final List<Consumer<Long>> surTout = new ArrayList<>();
    private LongFunction<String> mots = nombre -> Formats.nombre(nombre) + (nombre > 1 ? " choisies" : " choisie");
    private String invitation = "Cochez des lignes.";
    private Predicate<L> admises = ligne -> true;
    private boolean ouverte;
    private boolean etroite;
    private boolean enAccord;
    private long hors;

    /**
     * @param lecture a key from what the address holds, null for what is none
     * @param parcours gives every row of the list, in order
     * @param auChangement called once the choice changed
     */
    Selection(
            Grid<L> grille,
            Function<L, K> cle,
            Function<String, @Nullable K> lecture,
            Consumer<Consumer<L>> parcours,
            Runnable auChangement) {
        this.grille = grille;
        this.cle = cle;
        this.lecture = lecture;
        this.parcours = parcours;
        this.auChangement = auChangement;
        addClassName("barre-selection");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Lignes choisies");
        combien.getElement().setAttribute("role", "status");
        choisir.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        terminer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(combien, terminer);
        setVisible(false);
    }

    /**
     * Its words.
     *
     * @param titre of the button that begins
     * @param consigne what the bar says while nothing is chosen
     * @param nombre « 4 grappes choisies »
     */
    public Selection<L, K> mots(String titre, String consigne, LongFunction<String> nombre) {
        choisir.setText(titre);
        invitation = consigne;
        mots = nombre;
        return this;
    }

    /** Adds what is done with what is chosen. */
    public Button geste(String verbe, Consumer<List<K>> acte) {
        var bouton = new Button(verbe, clic -> acte.accept(List.copyOf(choisies)));
        gestes.add(bouton);
        addComponentAtIndex(indexOf(terminer), bouton);
        dire();
        return bouton;
    }

    /**
     * Adds what is done with all that the filter keeps, beyond the page.
     *
     * @param verbe given how many they are, « Changer le responsable des 143 de la liste »
     * @param maximum past it nothing is offered
     */
    public Selection<L, K> tout(LongFunction<String> verbe, long maximum, Runnable acte) {
        var bouton = new Button("", clic -> acte.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        bouton.setVisible(false);
        addComponentAtIndex(indexOf(terminer), bouton);
        surTout.add(nombre -> {
            bouton.setText(verbe.apply(nombre));
            bouton.setVisible(nombre > 1 && nombre <= maximum);
        });
        return this;
    }

    /** Only those can be chosen. */
    public Selection<L, K> admettre(Predicate<L> lesquelles) {
        admises = lesquelles;
        return this;
    }

    /** Chooses all that can be of what the filter keeps, beyond the page, with what is chosen already. */
    public void choisirTout() {
        parcours.accept(ligne -> {
            if (admises.test(ligne)) {
                choisies.add(cle.apply(ligne));
            }
        });
        cocherPresentes();
        dire();
        auChangement.run();
    }

    /** Whether who reads may choose at all. */
    public Selection<L, K> permise(boolean permise) {
        choisir.setVisible(permise);
        return this;
    }

    /** Ends the choice, once something was done with it. */
    public void terminer() {
        basculer(false);
    }

    Button bouton() {
        return choisir;
    }

    /** Keys chosen, in the order of the ticks. */
    List<K> choisies() {
        return List.copyOf(choisies);
    }

    /** Beside a detail there is no room to choose; what was chosen waits. */
    void reduire(boolean reduite) {
        etroite = reduite;
        disposer();
    }

    /** Takes the keys that an address holds. */
    void lire(EtatUrl adresse) {
        choisies.clear();
        Stream.of(adresse.texte(CLE).split("\\.")).forEach(texte -> {
            var lue = texte.isEmpty() ? null : lecture.apply(texte);
            if (lue != null) {
                choisies.add(lue);
            }
        });
        ouverte = choisir.isVisible() && !choisies.isEmpty();
        if (!ouverte) {
            choisies.clear();
        }
        disposer();
    }

    void ecrire(EtatUrl adresse) {
        adresse.mettre(
                CLE,
                choisies.size() > ADRESSE
                        ? ""
                        : choisies.stream().map(String::valueOf).collect(Collectors.joining(".")));
    }

    /** The list was read again and holds so many rows. */
    void accorder(long nombre) {
        surTout.forEach(bouton -> bouton.accept(nombre));
        hors = 0;
        if (ouverte && !choisies.isEmpty()) {
            cocherPresentes();
        }
        dire();
    }

    private void cocherPresentes() {
        var presentes = presentes();
        hors = choisies.size() - presentes.size();
        enAccord = true;
        grille.asMultiSelect().setValue(new LinkedHashSet<>(presentes.values()));
        enAccord = false;
    }

    private Map<K, L> presentes() {
        var presentes = new LinkedHashMap<K, L>();
        parcours.accept(ligne -> {
            if (choisies.contains(cle.apply(ligne))) {
                presentes.put(cle.apply(ligne), ligne);
            }
        });
        return presentes;
    }

    private void basculer(boolean choix) {
        ouverte = choix;
        choisies.clear();
        hors = 0;
        disposer();
        auChangement.run();
    }

    private void disposer() {
        var choix = ouverte && !etroite;
        setVisible(choix);
        choisir.setEnabled(!choix);
        if (choix != grille.getSelectionModel() instanceof GridMultiSelectionModel) {
            // leaving a mode unticks everything, which is not the reader's doing
            enAccord = true;
            grille.setSelectionMode(choix ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
            enAccord = false;
            if (choix) {
                ecouter((GridMultiSelectionModel<L>) grille.getSelectionModel());
            }
        }
        dire();
    }

    private void ecouter(GridMultiSelectionModel<L> modele) {
        modele.addMultiSelectionListener(changement -> {
            if (!enAccord) {
                changement.getRemovedSelection().forEach(ligne -> choisies.remove(cle.apply(ligne)));
                changement.getAddedSelection().forEach(ligne -> choisies.add(cle.apply(ligne)));
                dire();
                auChangement.run();
            }
        });
        grille.setItemSelectableProvider(admises::test);
        PlageCochee.ecouter(grille, cle, parcours).admettre(admises);
    }

    private void dire() {
        var nombre = choisies.size();
        combien.setText(nombre == 0 ? invitation : mots.apply(nombre) + Coches.dontHors(hors));
        gestes.forEach(geste -> geste.setEnabled(nombre > 0));
    }
}
