/** Measures read from a file: what each column means, a trial that says line by line what would change, then the recording. */
@NullMarked
@NamedInterface("importation")
package fr.treille.usage.importation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
