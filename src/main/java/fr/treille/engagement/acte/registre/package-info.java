/** Where documents are kept, and how those of a kind are read. */
@NullMarked
@NamedInterface("registre")
package fr.treille.engagement.acte.registre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
