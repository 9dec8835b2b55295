/** The second payment of a grant: the statements of expenses that it stands on, and what is decided of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: deport",
            "dossier.grappe :: verrou",
            "engagement.acte",
            "engagement.convention",
            "engagement.convention :: ui",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.piece",
            "socle.piece :: ui"
        })
@TablesDuModule(
        value = {"decision_solde", "etat_depenses"},
        vues = "soldes_decides")
package fr.treille.engagement.versement;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
