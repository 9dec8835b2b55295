package fr.treille.socle.commun.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param <L> a row
 * @param valeur of the class that the type holds; null for an empty cell
 */
public record ColonneExport<L>(String titre, TypeCellule type, Function<L, @Nullable Object> valeur) {}
