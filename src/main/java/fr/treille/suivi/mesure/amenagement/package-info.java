/** Measures already recorded, when a target is changed after them. */
@NullMarked
package fr.treille.suivi.mesure.amenagement;

import org.jspecify.annotations.NullMarked;
