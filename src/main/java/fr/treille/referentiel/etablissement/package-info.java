/** Establishments (ESSMS) and organismes gestionnaires, kept from the national FINESS files that agents import. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.equipe :: affectation",
            "socle.piece :: ui",
            "socle.territoire"
        })
@TablesDuModule(
        value = {
            "categorie",
            "eligibilite_region",
            "etablissement",
            "import_finess",
            "import_finess_ligne",
            "organisme_gestionnaire",
            "statut_juridique"
        },
        vues = {"derniere_extraction", "etablissements", "organismes"})
package fr.treille.referentiel.etablissement;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
