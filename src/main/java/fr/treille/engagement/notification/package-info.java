/** Decision letters: prepared, previewed, generated and archived once, sent to the représentant légal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: projet",
            "dossier.grappe :: ui",
            "referentiel.appel :: regle",
            "dossier.instruction",
            "referentiel.appel",
            "referentiel.etablissement",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier",
            "socle.courrier :: edition",
            "socle.courrier :: envoi",
            "socle.equipe",
            "socle.territoire",
            "socle.territoire :: ui"
        })
@TablesDuModule("lettre")
package fr.treille.engagement.notification;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
