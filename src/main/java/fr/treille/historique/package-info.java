/** What was changed, when, by whom and why: read from the former versions that the database keeps of each row. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "equipe",
            "equipe :: affectation",
            "appel",
            "financement",
            "grappe",
            "grappe :: ui",
            "notification",
            "convention",
            "suivi"
        })
package fr.treille.historique;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
