/** Brings what a FINESS file says into the tables: what is new, what changed, what is no longer there. */
@NullMarked
package fr.treille.referentiel.etablissement.chargement;

import org.jspecify.annotations.NullMarked;
