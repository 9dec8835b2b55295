/** What a convention says that depends on its call, on who signs it, on its porteur and on its ESSMS. */
@NullMarked
package fr.treille.engagement.convention.texte;

import org.jspecify.annotations.NullMarked;
