/** Establishments (ESSMS) and organismes gestionnaires, kept from the national FINESS files that agents import. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.commun :: ui", "socle.equipe", "socle.territoire"})
package fr.treille.referentiel.etablissement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
