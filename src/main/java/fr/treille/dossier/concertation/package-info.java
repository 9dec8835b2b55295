/**
 * Files over several régions: the agency that carries one, the ARS pivot, and those of the other régions, who see it, know their
 * share of it and give their opinion (domain reference §3.1).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: ui",
            "dossier.grappe :: verrou",
            "referentiel.appel",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.territoire"
        })
@TablesDuModule({"avis_region"})
package fr.treille.dossier.concertation;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
