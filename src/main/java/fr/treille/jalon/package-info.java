/** Milestones of a financed grappe: planned at first, planned now, real; for the whole and for each wave of its ESSMS. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "territoire",
            "equipe",
            "appel",
            "grappe",
            "grappe :: ui",
            "convention"
        })
package fr.treille.jalon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
