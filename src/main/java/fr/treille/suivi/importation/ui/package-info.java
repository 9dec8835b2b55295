/** The screen that imports measures from a file. */
@NullMarked
package fr.treille.suivi.importation.ui;

import org.jspecify.annotations.NullMarked;
