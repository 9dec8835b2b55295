/** Conventions between the agency and a porteur: generated, sent, signed by both parties. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "territoire",
            "equipe",
            "appel",
            "financement",
            "courrier",
            "courrier :: edition",
            "courrier :: envoi",
            "grappe",
            "grappe :: ui",
            "notification",
            "notification :: ui"
        })
package fr.treille.convention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
