/** What the register of aménagements changes of a grappe's targets, in words. */
@NullMarked
package fr.treille.suivi.usage.ui.amenagement;

import org.jspecify.annotations.NullMarked;
