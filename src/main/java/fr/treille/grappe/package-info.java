/** Grappes: the porteur, the ESSMS, the project, its grant and its life cycle from dépôt to convention. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"commun", "commun :: ui", "territoire", "equipe", "etablissement", "appel", "financement"
        })
package fr.treille.grappe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
