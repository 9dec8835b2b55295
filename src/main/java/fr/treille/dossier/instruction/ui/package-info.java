/** The instruction of a grappe, as a tab and as a next step of its page; and what a decision asks of it. */
@NullMarked
@NamedInterface("ui")
package fr.treille.dossier.instruction.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
