/**
 * Aménagements of usage targets decided after a dépôt: who asked for them, who decided, which targets of which situations they
 * change and from when to when. They serve every grappe that runs.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "referentiel.appel :: regle",
            "referentiel.appel",
            "referentiel.etablissement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe"
        })
@TablesDuModule("amenagement_cible")
package fr.treille.referentiel.amenagement;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
