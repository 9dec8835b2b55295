/** Instruction of a deposited grappe: what is checked, and the avis, favorable or défavorable, with its motif. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.completude",
            "dossier.grappe",
            "dossier.grappe :: deport",
            "dossier.grappe :: membre",
            "dossier.grappe :: projet",
            "dossier.grappe :: recevabilite",
            "dossier.grappe :: ui",
            "dossier.grappe :: verrou",
            "dossier.verification",
            "dossier.verification :: redondance",
            "referentiel.appel",
            "referentiel.appel :: fenetre",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "referentiel.etablissement :: eligibilite",
            "referentiel.financement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier :: envoi",
            "socle.equipe",
            "socle.piece",
            "socle.piece :: ui"
        })
@TablesDuModule(
        value = {"appreciation", "complement", "complement_dit", "instruction"},
        vues = {"avis_de_grappe", "instruction_de_grappe"})
package fr.treille.dossier.instruction;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
