/** The import of the FINESS registry: what is presented, how far it is, what it changed line by line. */
@NullMarked
@NamedInterface("importation")
package fr.treille.referentiel.etablissement.importation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
