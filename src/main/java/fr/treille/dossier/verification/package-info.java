/**
 * What is verified of a file beyond its ESSMS taken one by one: its solution, the financed grappe that it joins, its counter, and
 * that nothing is financed twice. Facts that only a person appreciates are kept, with who said them and why.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: deport",
            "dossier.grappe :: membre",
            "dossier.grappe :: projet",
            "dossier.grappe :: ui",
            "referentiel.appel",
            "referentiel.appel :: fenetre",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "referentiel.financement",
            "referentiel.segur",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe"
        })
@TablesDuModule({"essms_declare", "reponse_verification"})
package fr.treille.dossier.verification;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
