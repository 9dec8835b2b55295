package fr.treille.dossier.instruction.complement;

import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import java.util.stream.Collectors;

/**
 * What the porteur will read of a request of complements, before it leaves.
 *
 * @param destinataires « Jeanne Roux (jeanne.roux@porteur.test) »
 */
public record DemandePrevue(String destinataires, String objet, String corps) {

    /** Of the message that would leave. */
    public static DemandePrevue de(MessageADeposer message) {
        return new DemandePrevue(
                message.destinataires().stream().map(AdresseCourriel::enClair).collect(Collectors.joining(", ")),
                message.objet(),
                message.corps());
    }
}
