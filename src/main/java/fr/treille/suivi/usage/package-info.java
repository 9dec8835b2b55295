/** Usage of the DUI: the rates that follow from what was counted, for a grappe and for the région, and whether they release the balance. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: ui",
            "engagement.convention",
            "engagement.convention :: ui",
            "referentiel.appel",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.territoire",
            "suivi.dui",
            "suivi.mesure",
            "suivi.preuve"
            "suivi.jalon"
        })
@TablesDuModule(
        value = {"dui_actifs", "dui_actifs_contenu", "mesure", "periode_mesure", "preuve", "preuve_contenu"},
        vues = {"mesures_d_usage", "periodes_de_mesure", "periodes_mesurees", "taux_usage"})
package fr.treille.suivi.usage;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
