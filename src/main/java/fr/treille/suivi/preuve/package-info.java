/** Evidence of what was counted: which pieces prove what. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "referentiel.appel :: regle",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.piece",
            "socle.piece :: ui",
            "suivi.mesure"
        })
@TablesDuModule(
        value = {"portee_preuve", "portee_preuve_essms", "portee_preuve_indicateur", "preuve"},
        vues = "preuves_jointes")
package fr.treille.suivi.preuve;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
