/** Measures of the usage of a DUI: what each ESSMS counts in a period, checked, recorded and corrected. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "engagement.convention",
            "referentiel.amenagement",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "socle.commun",
            "socle.equipe",
            "suivi.jalon"
        })
@TablesDuModule(
        value = {"mesure", "periode_mesure"},
        vues = {"mesures_d_usage", "periodes_de_mesure", "periodes_mesurees", "taux_usage"})
package fr.treille.suivi.mesure;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
