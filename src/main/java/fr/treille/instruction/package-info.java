/** Instruction of a deposited grappe: what is checked, and the avis, favorable or défavorable, with its motif. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "equipe",
            "etablissement",
            "appel",
            "financement",
            "grappe",
            "grappe :: ui"
        })
package fr.treille.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
