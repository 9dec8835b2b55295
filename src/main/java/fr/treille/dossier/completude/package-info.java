/** The pieces of a file: those that its call asks for, by what makes each asked for, what was given of them, and what was found. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: deport",
            "dossier.grappe :: projet",
            "dossier.grappe :: ui",
            "referentiel.appel :: regle",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.piece",
            "socle.piece :: ui"
        })
@TablesDuModule("piece_dossier")
package fr.treille.dossier.completude;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
