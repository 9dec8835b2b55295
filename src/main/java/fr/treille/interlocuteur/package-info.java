/** Who works on a grappe beside the agency: the directory of its contacts, its committees, and what was exchanged. */
@NullMarked
@ApplicationModule(allowedDependencies = {"commun", "commun :: ui", "equipe", "grappe", "grappe :: ui"})
package fr.treille.interlocuteur;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
