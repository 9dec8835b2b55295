/** Documents: their archive; they are made in {@code edition} and leave through {@code envoi}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"socle.commun", "socle.commun :: ui", "socle.compte", "socle.equipe"})
@TablesDuModule(
        value = {
            "document",
            "message",
            "message_destinataire",
            "message_grappe",
            "message_piece",
            "message_reponse",
            "message_tentative",
            "numerotation"
        },
        vues = {"messages"})
package fr.treille.socle.courrier;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
