/** Calls for projects (AAP): their windows, scale, sizes and usage targets, all of them data. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "referentiel.etablissement",
            "referentiel.financement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier :: edition",
            "socle.equipe",
            "socle.territoire"
        })
@TablesDuModule(
        value = {"appel", "conventionnement", "edition", "fenetre", "fenetre_type", "prorogation"},
        vues = {"appels", "cibles_du_depot", "fenetres", "regles_du_depot"})
package fr.treille.referentiel.appel;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
