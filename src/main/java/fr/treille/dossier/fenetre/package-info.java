/** Windows of the published calls as those who follow their files see them: what falls due, and what each file lacks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: liste",
            "dossier.grappe :: projet",
            "dossier.grappe :: recevabilite",
            "dossier.grappe :: ui",
            "referentiel.appel",
            "referentiel.appel :: fenetre",
            "referentiel.appel :: regle",
            "referentiel.appel :: ui",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe"
        })
package fr.treille.dossier.fenetre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
