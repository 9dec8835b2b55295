/** Measures read from a file: what each column means, a trial that says line by line what would change, then the recording. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "referentiel.amenagement",
            "referentiel.appel :: regle",
            "engagement.convention",
            "referentiel.appel",
            "referentiel.etablissement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.lecture",
            "socle.piece",
            "socle.piece :: ui",
            "suivi.mesure",
            "suivi.usage"
        })
@TablesDuModule({"correspondance_import", "import_mesures", "import_mesures_ligne"})
package fr.treille.suivi.importation;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
