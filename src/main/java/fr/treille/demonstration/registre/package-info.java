/** The invented FINESS registry of the demonstration, and the files that say it. */
@NullMarked
package fr.treille.demonstration.registre;

import org.jspecify.annotations.NullMarked;
