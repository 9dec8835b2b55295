/** What the State says of DUI under Ségur: the solutions that are référencées, and the ESSMS that had theirs paid (SONS). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "referentiel.etablissement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.lecture",
            "socle.piece :: ui"
        })
@TablesDuModule(
        value = {"import_segur", "referencement_segur", "solution_segur", "sons_beneficiaire"},
        vues = {"beneficiaires_sons", "solutions_segur"})
package fr.treille.referentiel.segur;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
