/** Calls for projects (AAP): their windows, scale, sizes and usage targets, all of them data. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "territoire",
            "equipe",
            "etablissement",
            "financement",
            "courrier :: edition"
        })
package fr.treille.appel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
