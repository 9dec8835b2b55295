/** An enveloppe shared out between ranked files, in memory alone. */
@NullMarked
@NamedInterface("simulation")
package fr.treille.dossier.selection.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
