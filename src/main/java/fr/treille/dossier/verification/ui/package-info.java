/** Screens of what is verified of a file. */
@NullMarked
package fr.treille.dossier.verification.ui;

import org.jspecify.annotations.NullMarked;
