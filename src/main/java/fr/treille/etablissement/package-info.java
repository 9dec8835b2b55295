/** Establishments (ESSMS) and organismes gestionnaires, kept from the national FINESS files that agents import. */
@NullMarked
@ApplicationModule(allowedDependencies = {"commun", "commun :: ui", "territoire", "equipe"})
package fr.treille.etablissement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
