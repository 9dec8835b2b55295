/** Evidence of what was counted: which pieces prove what. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "socle.commun",
            "socle.equipe",
            "socle.piece",
            "suivi.mesure"
        })
@TablesDuModule(value = "preuve", vues = "preuves_jointes")
package fr.treille.suivi.preuve;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
