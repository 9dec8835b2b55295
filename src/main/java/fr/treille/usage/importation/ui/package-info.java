/** The screen that imports measures from a file. */
@NullMarked
package fr.treille.usage.importation.ui;

import org.jspecify.annotations.NullMarked;
