/** What was changed, when, by whom and why: read from the former versions that the database keeps of each row. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: ui",
            "referentiel.appel",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.equipe :: affectation",
            "socle.equipe :: regle"
        })
@TablesDuModule("export")
package fr.treille.pilotage.historique;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
