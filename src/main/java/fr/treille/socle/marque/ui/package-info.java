/** The bloc-marque on the screen of the région. */
@NullMarked
package fr.treille.socle.marque.ui;

import org.jspecify.annotations.NullMarked;
