/** What the demonstration has of the expenses of a project. */
@NullMarked
package fr.treille.demonstration.versement;

import org.jspecify.annotations.NullMarked;
