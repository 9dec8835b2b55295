/** Follow-up of financed grappes: a point a month, its minutes, and what is carried from one to the next, actions and risks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commun",
            "commun :: ui",
            "territoire",
            "equipe",
            "appel",
            "courrier",
            "courrier :: edition",
            "courrier :: envoi",
            "grappe",
            "grappe :: ui",
            "notification",
            "notification :: ui",
            "convention",
            "jalon",
            "usage",
            "interlocuteur"
        })
package fr.treille.suivi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
