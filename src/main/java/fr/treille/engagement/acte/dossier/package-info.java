/** What documents say of a grappe, its porteur and who writes, and who may sign. */
@NullMarked
@NamedInterface("dossier")
package fr.treille.engagement.acte.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
