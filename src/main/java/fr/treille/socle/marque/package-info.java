/** The bloc-marque of each agency: the picture at the head of its letters and conventions, in the place of its name. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.piece",
            "socle.piece :: ui",
            "socle.territoire",
            "socle.territoire :: ui"
        })
@TablesDuModule(value = "bloc_marque", vues = "blocs_marque")
package fr.treille.socle.marque;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
