/** The criteria of a file's éligibilité and recevabilité, and what persons found of them. */
@NullMarked
@NamedInterface("critere")
package fr.treille.dossier.instruction.critere;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
