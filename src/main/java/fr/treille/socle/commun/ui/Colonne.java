package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import fr.treille.socle.commun.export.ColonneExport;
import fr.treille.socle.commun.export.TypeCellule;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: its key, its title, what its values are and how to read one from a row. That is enough to show it, sort
 * it and export it; the rest says where it differs. Made by {@link JeuColonnes}.
 *
 * @param <L> a row
 */
public final class Colonne<L> {

    private static final Collator ALPHABET = Collator.getInstance(Locale.FRENCH);

    private final String cle;
    private final TypeCellule type;
    private final Function<L, @Nullable Object> valeur;
    private @Nullable Comparator<L> ordre;
    private Function<L, @Nullable String> texte;
    private Function<L, @Nullable String> bulle;
    private @Nullable Function<L, ? extends Component> rendu;
    private @Nullable Function<L, @Nullable String> partie;
    private @Nullable Component enTete;
    private String titre;
    private double largeur;
    private int souplesse;
    private boolean visible = true;
    private boolean triable = true;
    private boolean affichee = true;
    private boolean exportee = true;
    private boolean ecrite;
    private boolean abregee;
    private boolean fixe;
    private boolean auBord;
    private boolean toujours;
    private Grid.@Nullable Column<L> posee;

    Colonne(String cle, String titre, TypeCellule type, Function<L, @Nullable Object> valeur) {
        this.cle = cle;
        this.titre = titre;
        this.type = type;
        this.valeur = valeur;
        this.largeur = type.largeur();
        this.texte = ligne -> {
            var lue = valeur.apply(ligne);
            return lue == null ? "" : type.enClair(lue);
        };
        this.bulle = type == TypeCellule.TEXTE ? texte : ligne -> null;
    }

    /** Values of one type; words as a French dictionary orders them. */
    @SuppressWarnings("unchecked")
    private static int comparer(Object a, Object b) {
        return a instanceof String mot ? ALPHABET.compare(mot, (String) b) : ((Comparable<Object>) a).compareTo(b);
    }

    /**
     * Its width, where that of its type does not do.
     *
     * @param rem in the unit of the house's font; never so narrow that a date, an amount or a number is cut
     */
    public Colonne<L> largeur(double rem) {
        if (rem < type.largeurMinimale() && rendu == null && !ecrite) {
            throw new IllegalArgumentException("Column " + cle + ": " + rem + " rem cut a value of type " + type + " ("
                    + type.largeurMinimale() + ")");
        }
        largeur = rem;
        return this;
    }

    /** Its share of the width that is left. */
    public Colonne<L> souple(int part) {
        souplesse = part;
        return this;
    }

    /** Hidden until the reader chooses it. */
    public Colonne<L> cachee() {
        return cacheeSi(true);
    }

    /** Hidden until the reader chooses it, in some cases. */
    public Colonne<L> cacheeSi(boolean cachee) {
        visible = !cachee;
        return this;
    }

    /** In every file, shown or not: another cell says it too. */
    public Colonne<L> toujoursExportee() {
        toujours = true;
        return this;
    }

    /** Nothing can be sorted on it. A column that can is sorted by the service, on its key. */
    public Colonne<L> sansTri() {
        triable = false;
        return this;
    }

    /** Its own order, where the list is sorted here and the natural one of its values does not do. */
    public Colonne<L> ordre(Comparator<L> autre) {
        ordre = autre;
        return this;
    }

    /** Its words, where those of its type do not do: « Jamais », « il y a 3 j ». The export keeps the value. */
    public Colonne<L> ecrite(Function<L, @Nullable String> autre) {
        texte = autre;
        ecrite = true;
        return this;
    }

    /** Written as the name of a legal entity where there is little room, and whole under the pointer. */
    Colonne<L> abregee() {
        var entier = texte;
        bulle = entier;
        abregee = true;
        return ecrite(ligne -> NomCourt.de(Objects.requireNonNullElse(entier.apply(ligne), "")));
    }

    /** A component in each cell, a badge or a link. The export keeps the value, which the component must say. */
    public Colonne<L> rendue(Function<L, ? extends Component> composant) {
        rendu = composant;
        if (type == TypeCellule.TEXTE) {
            bulle = ligne -> null;
        }
        return this;
    }

    /** What stands under the pointer, null for nothing; for a text it is the text unless this says otherwise. */
    public Colonne<L> bulle(Function<L, @Nullable String> autre) {
        bulle = autre;
        return this;
    }

    /** Names of the cell for the style sheet. */
    public Colonne<L> marquee(Function<L, @Nullable String> noms) {
        partie = noms;
        return this;
    }

    /** A header that is more than its title. */
    public Colonne<L> enTete(Component composant) {
        enTete = composant;
        return this;
    }

    /** Always on screen: the reader's choice of columns leaves it alone. */
    public Colonne<L> fixe() {
        fixe = true;
        return this;
    }

    /** At the right edge whatever the width, the others sliding under it: what is to be done is never out of sight. The last one. */
    public Colonne<L> auBord() {
        auBord = true;
        return this;
    }

    /** On screen only: a button, a short form of what other columns say. */
    public Colonne<L> horsExport() {
        exportee = false;
        return this;
    }

    /** In files only. */
    public Colonne<L> horsEcran() {
        affichee = false;
        return this;
    }

    /** Another title, now that it is on screen. */
    public void titrer(String autre) {
        titre = autre;
        if (posee != null) {
            posee.setHeader(autre);
        }
    }

    /** Its key, also its sort property and what the reader's choice of columns keeps. */
    public String cle() {
        return cle;
    }

    /** Its title. */
    public String titre() {
        return titre;
    }

    /** What its values are. */
    public TypeCellule type() {
        return type;
    }

    /** Its value in a row, as it is exported. */
    public @Nullable Object valeur(L ligne) {
        return valeur.apply(ligne);
    }

    /** Its words in a row, where no component stands for them. */
    public String enClair(L ligne) {
        return Objects.requireNonNullElse(texte.apply(ligne), "");
    }

    /** What its cell says in a row, component or words. */
    String montree(L ligne) {
        return rendu == null ? enClair(ligne) : rendu.apply(ligne).getElement().getTextRecursively();
    }

    boolean estAbregee() {
        return abregee;
    }

    double largeur() {
        return largeur;
    }

    /** Whether its words are others than those of its type. */
    boolean estEcrite() {
        return ecrite;
    }

    /** Rows by their values; those without one come last both ways. */
    Comparator<L> ordre(boolean croissant) {
        if (ordre != null) {
            return croissant ? ordre : ordre.reversed();
        }
        Comparator<Object> naturel = Colonne::comparer;
        return Comparator.comparing(valeur, Comparator.nullsLast(croissant ? naturel : naturel.reversed()));
    }

    boolean estFixe() {
        return fixe;
    }

    boolean affichee() {
        return affichee;
    }

    /** Whether a file has it even where the screen does not show it. */
    boolean toujours() {
        return toujours || !affichee;
    }

    boolean exportee() {
        return exportee;
    }

    boolean triable() {
        return triable && affichee;
    }

    ColonneExport<L> enExport() {
        return new ColonneExport<>(titre, type, valeur);
    }

    void poser(Grid<L> grille) {
        var nouvelle = rendu == null
                ? grille.addColumn(this::enClair)
                : grille.addColumn(new ComponentRenderer<Component, L>(rendu::apply));
        nouvelle.setKey(cle)
                .setWidth(largeur + "rem")
                .setFlexGrow(souplesse)
                .setResizable(true)
                .setSortProperty(cle)
                .setSortable(triable)
                .setTooltipGenerator(bulle::apply)
                .setTextAlign(type.aDroite() ? ColumnTextAlign.END : ColumnTextAlign.START);
        nouvelle.setVisible(visible);
        if (auBord) {
            nouvelle.setFrozenToEnd(true);
        }
        if (partie != null) {
            nouvelle.setPartNameGenerator(partie::apply);
        }
        if (enTete == null) {
            nouvelle.setHeader(titre);
        } else {
            nouvelle.setHeader(enTete);
        }
        posee = nouvelle;
    }
}
