/** Committees of selection: files ranked against an enveloppe, scenarios, and the decisions that one of them makes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.decision",
            "dossier.decision :: ui",
            "dossier.grappe",
            "dossier.grappe :: deport",
            "dossier.grappe :: ui",
            "dossier.grappe :: verrou",
            "dossier.instruction",
            "dossier.notation",
            "referentiel.appel",
            "referentiel.appel :: fenetre",
            "referentiel.etablissement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.territoire",
            "socle.travail",
            "socle.travail :: ui"
        })
@TablesDuModule({"comite_fenetre", "comite_selection", "dossier_selectionne", "scenario", "scenario_choix"})
package fr.treille.dossier.selection;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
