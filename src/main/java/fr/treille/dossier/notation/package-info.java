/** Scores of instructed files: one sheet an évaluateur, hidden until it is submitted, and the consensus that ranks the file. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: deport",
            "dossier.grappe :: projet",
            "dossier.grappe :: ui",
            "dossier.instruction",
            "referentiel.appel",
            "referentiel.appel :: fenetre",
            "referentiel.appel :: regle",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe"
        })
@TablesDuModule(
        value = {"fiche_notation", "fiche_note", "lecture_notation"},
        vues = {"notation_de_grappe"})
package fr.treille.dossier.notation;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
