/** Many documents of a kind at once, by a long work whose progress survives the page. */
@NullMarked
@NamedInterface("nombre")
package fr.treille.engagement.acte.nombre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
