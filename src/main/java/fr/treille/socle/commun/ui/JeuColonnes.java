package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.export.ColonneExport;
import fr.treille.socle.commun.export.TypeCellule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list, in the order in which they are asked for. Each method adds one: its key, its title, its value.
 *
 * @param <L> a row
 */
public final class JeuColonnes<L> {

    private final Map<String, Colonne<L>> colonnes = new LinkedHashMap<>();

    /** Words. */
    public Colonne<L> texte(String cle, String titre, Function<L, @Nullable String> valeur) {
        return ajouter(cle, titre, TypeCellule.TEXTE, valeur);
    }

    /** The name of a legal entity: shortened where it stands, whole under the pointer and in files. */
    public Colonne<L> organisme(String cle, String titre, Function<L, @Nullable String> valeur) {
        return texte(cle, titre, valeur).abregee();
    }

    /** Digits that are no number: a FINESS, a SIREN, a postal code. */
    public Colonne<L> code(String cle, String titre, Function<L, @Nullable String> valeur) {
        return ajouter(cle, titre, TypeCellule.CODE, valeur);
    }

    /** A count. */
    public Colonne<L> entier(String cle, String titre, Function<L, @Nullable Number> valeur) {
        return ajouter(cle, titre, TypeCellule.ENTIER, ligne -> {
            var nombre = valeur.apply(ligne);
            return nombre == null ? null : nombre.longValue();
        });
    }

    /** Euros. */
    public Colonne<L> montant(String cle, String titre, Function<L, @Nullable Montant> valeur) {
        return ajouter(cle, titre, TypeCellule.MONTANT, valeur);
    }

    /** A share of one: 0.7 is 70 %. */
    public Colonne<L> pourcentage(String cle, String titre, Function<L, @Nullable BigDecimal> valeur) {
        return ajouter(cle, titre, TypeCellule.POURCENTAGE, valeur);
    }

    /** A day. */
    public Colonne<L> date(String cle, String titre, Function<L, @Nullable LocalDate> valeur) {
        return ajouter(cle, titre, TypeCellule.DATE, valeur);
    }

    /** A moment, in the reader's zone. */
    public Colonne<L> instant(String cle, String titre, Function<L, @Nullable Instant> valeur) {
        return ajouter(cle, titre, TypeCellule.INSTANT, valeur);
    }

    /** Yes or no. */
    public Colonne<L> booleen(String cle, String titre, Function<L, @Nullable Boolean> valeur) {
        return ajouter(cle, titre, TypeCellule.BOOLEEN, valeur);
    }

    /** One of a few values, by its label; in the order of the enum where the list is sorted here. */
    public <E extends Enum<E>> Colonne<L> choix(
            String cle, String titre, Function<L, @Nullable E> valeur, Function<E, String> libelle) {
        return ajouter(cle, titre, TypeCellule.TEXTE, ligne -> {
                    var choisie = valeur.apply(ligne);
                    return choisie == null ? null : libelle.apply(choisie);
                })
                .ordre(Comparator.comparing(valeur, Comparator.nullsLast(Comparator.<E>naturalOrder())));
    }

    /** Something to do on a row: neither sorted nor exported, and always in sight. */
    public Colonne<L> geste(String cle, String titre, Function<L, ? extends Component> composant) {
        return ajouter(cle, titre, TypeCellule.TEXTE, ligne -> null)
                .rendue(composant)
                .sansTri()
                .horsExport()
                .auBord();
    }

    private Colonne<L> ajouter(
            String cle, String titre, TypeCellule type, Function<L, ? extends @Nullable Object> valeur) {
        var colonne = new Colonne<L>(cle, titre, type, valeur::apply);
        if (colonnes.put(cle, colonne) != null) {
            throw new IllegalArgumentException("Two columns are called " + cle);
        }
        return colonne;
    }

    /** The column of that key. */
    public Colonne<L> de(String cle) {
        var colonne = colonnes.get(cle);
        if (colonne == null) {
            throw new IllegalArgumentException("No column is called " + cle);
        }
        return colonne;
    }

    /** All of them. */
    public List<Colonne<L>> toutes() {
        return List.copyOf(colonnes.values());
    }

    /** Those of a file, where nothing is shown on screen. */
    public List<ColonneExport<L>> enExport() {
        return toutes().stream().map(Colonne::enExport).toList();
    }

    /**
     * Those of a file, where those are shown in that order; the ones that files alone have follow their neighbour.
     *
     * @param visibles keys
     */
    List<Colonne<L>> exportees(List<String> visibles) {
        var exportees = new ArrayList<>(visibles.stream().map(this::de).toList());
        @Nullable Colonne<L> voisine = null;
        for (var colonne : colonnes.values()) {
            if (colonne.toujours() && !exportees.contains(colonne)) {
                exportees.add(voisine == null ? 0 : exportees.indexOf(voisine) + 1, colonne);
            }
            if (exportees.contains(colonne)) {
                voisine = colonne;
            }
        }
        exportees.removeIf(colonne -> !colonne.exportee());
        return exportees;
    }

    boolean triable(String cle) {
        return colonnes.containsKey(cle) && colonnes.get(cle).triable();
    }
}
