/** Reads the national FINESS files, one record at a time and in constant memory, whatever their kind. */
@NullMarked
package fr.treille.referentiel.etablissement.finess;

import org.jspecify.annotations.NullMarked;
