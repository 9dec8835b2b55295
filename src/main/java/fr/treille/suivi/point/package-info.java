/** Follow-up of financed grappes: a point a month, its minutes, and what is carried from one to the next, actions and risks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: ui",
            "engagement.notification",
            "engagement.notification :: ui",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier",
            "socle.courrier :: edition",
            "socle.courrier :: envoi",
            "socle.equipe",
            "socle.territoire",
            "suivi.interlocuteur",
            "suivi.jalon",
            "suivi.mesure"
        })
package fr.treille.suivi.point;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
