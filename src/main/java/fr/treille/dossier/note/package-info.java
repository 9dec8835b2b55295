/** Internal notes on a grappe, between those who follow it: each may call upon people, who are told by mail. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dossier.grappe",
            "dossier.grappe :: ui",
            "socle.commun",
            "socle.commun :: ui",
            "socle.courrier :: envoi",
            "socle.equipe"
        })
@TablesDuModule({"note_grappe", "note_mention"})
package fr.treille.dossier.note;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
