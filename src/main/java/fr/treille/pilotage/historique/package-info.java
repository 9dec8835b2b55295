/** What was changed, when, by whom and why: read from the former versions that the database keeps of each row. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: projet",
            "dossier.grappe :: recevabilite",
            "dossier.grappe :: ui",
            "engagement.acte",
            "engagement.notification",
            "referentiel.appel",
            "referentiel.appel :: fenetre",
            "referentiel.appel :: regle",
            "referentiel.financement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.equipe :: affectation",
            "socle.equipe :: regle",
            "suivi.action",
            "suivi.point",
            "suivi.point :: bilan"
        })
@TablesDuModule("export")
package fr.treille.pilotage.historique;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
