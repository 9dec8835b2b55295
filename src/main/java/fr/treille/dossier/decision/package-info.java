/** The agency's decision on an instructed file: who may take it, what it grants, how it is gone back on or withdrawn. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: deport",
            "dossier.grappe :: projet",
            "dossier.grappe :: ui",
            "dossier.grappe :: verrou",
            "dossier.instruction",
            "dossier.instruction :: critere",
            "dossier.instruction :: ui",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.territoire"
        })
@TablesDuModule(
        value = {"decision", "delegation_decision"},
        vues = {"decision_de_grappe"})
package fr.treille.dossier.decision;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
