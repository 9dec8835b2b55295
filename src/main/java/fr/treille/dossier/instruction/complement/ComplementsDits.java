package fr.treille.dossier.instruction.complement;

import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.courrier.envoi.DepotMessages;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to the porteur what is awaited of him, and keeps which message said it: {@link ComplementsPerimes} reads it again. */
@Component
public class ComplementsDits {

    private final JdbcClient base;
    private final DepotMessages depot;

    ComplementsDits(JdbcClient base, DepotMessages depot) {
        this.base = base;
        this.depot = depot;
    }

    /** Asks, in the caller's name and transaction; gives the message. */
    public long demander(MessageADeposer message, long grappeId, int demande) {
        var moi = AgentConnecte.courant();
        return demander(message, moi.regionCode(), moi.nomComplet(), grappeId, demande);
    }

    /** The same in somebody's name. */
    long demander(MessageADeposer message, String region, String auteur, long grappeId, int demande) {
        return ecrire(message, region, auteur, grappeId, demande, null);
    }

    /**
     * Takes back, in the caller's name and transaction, what a message asked.
     *
     * @param demandeMessage that message
     */
    public void retirer(MessageADeposer message, long grappeId, int demande, long demandeMessage) {
        var moi = AgentConnecte.courant();
        ecrire(message, moi.regionCode(), moi.nomComplet(), grappeId, demande, demandeMessage);
    }

    private long ecrire(
            MessageADeposer message,
            String region,
            String auteur,
            long grappeId,
            int demande,
            @Nullable Long retireDe) {
        var ecrit = depot.deposer(List.of(message), region, auteur).getFirst();
        base.sql("INSERT INTO complement_dit (message_id, grappe_id, demande, retire_de, empreinte)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .param(ecrit)
                .param(grappeId)
                .param(demande)
                .param(retireDe)
                .param(empreinte(message))
                .update();
        return ecrit;
    }

    /** Of what a message says, and to whom. */
    static String empreinte(MessageADeposer message) {
        return Empreinte.de(message.objet() + "\n" + message.corps() + "\n"
                + message.destinataires().stream()
                        .map(adresse -> adresse.champ() + " " + adresse.enClair())
                        .collect(Collectors.joining("\n")));
    }
}
