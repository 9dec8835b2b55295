/** Decision letters: prepared, previewed, generated and archived once, sent to the représentant légal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "territoire",
            "territoire :: ui",
            "equipe",
            "etablissement",
            "appel",
            "financement",
            "courrier",
            "courrier :: edition",
            "courrier :: envoi",
            "grappe",
            "grappe :: ui",
            "instruction"
        })
package fr.treille.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
