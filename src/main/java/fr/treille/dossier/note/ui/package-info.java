/** Screens of internal notes. */
@NullMarked
package fr.treille.dossier.note.ui;

import org.jspecify.annotations.NullMarked;
