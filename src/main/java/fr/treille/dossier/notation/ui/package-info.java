/** The scores of a grappe: the évaluateurs, one's own sheet, the spread and the consensus. */
@NullMarked
package fr.treille.dossier.notation.ui;

import org.jspecify.annotations.NullMarked;
