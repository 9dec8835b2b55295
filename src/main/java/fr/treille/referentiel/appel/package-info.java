/** Calls for projects (AAP): their windows, scale, sizes and usage targets, all of them data. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "referentiel.etablissement",
            "referentiel.financement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier :: edition",
            "socle.equipe",
            "socle.territoire"
        })
package fr.treille.referentiel.appel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
