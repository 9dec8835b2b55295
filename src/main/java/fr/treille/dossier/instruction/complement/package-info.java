/** What the porteur is written about complements, and what keeps a message that waits from saying what is not so any more. */
@NullMarked
package fr.treille.dossier.instruction.complement;

import org.jspecify.annotations.NullMarked;
