/** What the porteur of a grappe is in law, said by an agent where FINESS does not tell. */
@NullMarked
package fr.treille.engagement.convention.nature;

import org.jspecify.annotations.NullMarked;
