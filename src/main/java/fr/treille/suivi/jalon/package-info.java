/** Milestones of a financed grappe: planned at first, planned now, real, for the whole and for each wave; with them, when it is followed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: membre",
            "dossier.grappe :: projet",
            "dossier.grappe :: ui",
            "dossier.verification",
            "engagement.convention",
            "referentiel.appel",
            "referentiel.appel :: regle",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe"
        })
@TablesDuModule(
        value = {"glissement", "jalon", "vague", "vague_essms"},
        vues = {"calendrier_de_grappe", "clotures", "jalons_de_grappe", "vsr_des_essms"})
package fr.treille.suivi.jalon;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
