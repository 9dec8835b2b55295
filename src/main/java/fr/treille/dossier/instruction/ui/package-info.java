/** The instruction of a grappe, as a tab and as a next step of its page. */
@NullMarked
package fr.treille.dossier.instruction.ui;

import org.jspecify.annotations.NullMarked;
