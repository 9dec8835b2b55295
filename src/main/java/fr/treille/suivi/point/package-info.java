/** The points of financed grappes, one a month: planned, held, then told by minutes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe :: ui",
            "dossier.grappe",
            "engagement.acte :: dossier",
            "engagement.acte :: registre",
            "engagement.acte :: ui",
            "engagement.acte",
            "engagement.convention",
            "socle.commun :: ui",
            "socle.commun",
            "socle.courrier :: edition",
            "socle.courrier :: envoi",
            "socle.courrier",
            "socle.equipe :: affectation",
            "socle.equipe",
            "socle.marque",
            "socle.territoire",
            "suivi.action",
            "suivi.interlocuteur",
            "suivi.jalon",
            "suivi.mesure"
        })
@TablesDuModule(
        value = {
            "compte_rendu",
            "point_avancement",
            "point_decision",
            "point_difficulte",
            "point_invitation",
            "point_mensuel",
            "point_participant",
            "point_texte",
            "point_texte_parallele"
        },
        vues = "points_tenus")
package fr.treille.suivi.point;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
