/** Evidence of what was counted: files told by their content, kept as they were given. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "socle.commun",
            "socle.equipe",
            "suivi.mesure"
        })
@TablesDuModule(
        value = {"preuve", "preuve_contenu"},
        vues = "preuves_jointes")
package fr.treille.suivi.preuve;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
