/** Decision letters: prepared, previewed, generated and archived once, sent to the représentant légal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: liste",
            "dossier.grappe :: projet",
            "dossier.grappe :: ui",
            "engagement.acte",
            "engagement.acte :: dossier",
            "engagement.acte :: nombre",
            "engagement.acte :: registre",
            "engagement.acte :: ui",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier",
            "socle.courrier :: edition",
            "socle.courrier :: envoi",
            "socle.equipe",
            "socle.marque",
            "socle.territoire",
            "socle.territoire :: ui",
            "socle.travail",
            "socle.travail :: ui"
        })
@TablesDuModule("lettre")
package fr.treille.engagement.notification;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
