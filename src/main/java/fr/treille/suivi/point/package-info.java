/** The points of financed grappes, one a month: planned, held, then told by minutes. */
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
            "suivi.action",
            "suivi.interlocuteur",
            "suivi.jalon",
            "suivi.mesure"
        })
package fr.treille.suivi.point;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
