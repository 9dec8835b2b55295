/** The checklist of a file, as a tab of its page. */
@NullMarked
package fr.treille.dossier.completude.ui;

import org.jspecify.annotations.NullMarked;
