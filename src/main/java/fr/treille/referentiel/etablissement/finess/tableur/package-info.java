/** The traces that a spreadsheet leaves in a file that it opened and saved. */
@NullMarked
package fr.treille.referentiel.etablissement.finess.tableur;

import org.jspecify.annotations.NullMarked;
