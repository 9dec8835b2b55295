package fr.treille.socle.courrier.envoi;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes messages into the outbox, one or many, as the machine or for somebody whose right its caller has checked: the only
 * way in, four statements whatever their number, five when some are about several grappes. They leave after commit.
 */
@Component
public class DepotMessages {

    private static final String MESSAGE =
            "INSERT INTO message (region_code, grappe_id, message_id, objet, corps, destinataires, pieces,"
                    + " sujet, lien, agenda, repondre_a, etat, tentatives, maximum, derniere_reponse, prochain_essai, copie_de,"
                    + " cree_le, cree_par, confidentiel, version) VALUES ";
    private static final String UN_MESSAGE =
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EN_ATTENTE', 0, ?, '', ?, ?, ?, ?, ?, 0)";

    private final JdbcClient base;
    private final Planification planification;
    private final Clock horloge;

    DepotMessages(JdbcClient base, Planification planification, Clock horloge) {
        this.base = base;
        this.planification = planification;
        this.horloge = horloge;
    }

    /**
     * Writes them in the caller's transaction.
     *
     * @param demandes a few hundreds at most
     * @param auteur who writes, as the outbox says it
     * @return their identifiers, in the same order
     * @throws fr.treille.socle.commun.Refus as {@link EnvoiService#deposer}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> deposer(List<MessageADeposer> demandes, String regionCode, String auteur) {
        var maintenant = horloge.instant();
        return ecrire(demandes.stream()
                .map(ControleMessage::verifier)
                .map(nette -> new Message(
                        nette,
                        planification.nouveauMessageId(),
                        planification.essais(),
                        regionCode,
                        maintenant,
                        auteur))
                .toList());
    }

    /** Writes messages that were never stored, with their addresses, their attachments and their jobs. */
    List<Long> ecrire(List<Message> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var identifiants = numeroter(messages);
        inserer(
                "INSERT INTO message_destinataire (message_id, rang, champ, nom, adresse) VALUES ",
                lignes(
                        messages,
                        identifiants,
                        Message::adresses,
                        adresse -> Stream.of(adresse.champ().name(), adresse.nom(), adresse.adresse())));
        inserer(
                "INSERT INTO message_piece (message_id, rang, document_id) VALUES ",
                lignes(messages, identifiants, Message::documents, Stream::of));
        inserer(
                "INSERT INTO message_grappe (message_id, rang, grappe_id) VALUES ",
                lignes(messages, identifiants, Message::grappesCitees, Stream::of));
        planification.planifierNouveaux(identifiants);
        return identifiants;
    }

    private List<Long> numeroter(List<Message> messages) {
        var parametres = new ArrayList<@Nullable Object>();
        messages.forEach(message -> {
            var contenu = message.contenu();
            var creeLe = LocalDateTime.ofInstant(message.creeLe(), ZoneOffset.UTC);
            Collections.addAll(
                    parametres,
                    message.regionCode(),
                    message.grappeId(),
                    message.messageId(),
                    contenu.objet(),
                    contenu.corps(),
                    contenu.resume(),
                    contenu.pieces(),
                    contenu.sujet(),
                    contenu.lien(),
                    contenu.agenda(),
                    contenu.repondreA(),
                    planification.essais(),
                    creeLe,
                    message.copieDe(),
                    creeLe,
                    message.creePar(),
                    contenu.confidentiel());
        });
        Map<String, Long> numeros = base
                .sql(MESSAGE + String.join(", ", Collections.nCopies(messages.size(), UN_MESSAGE))
                        + " RETURNING id, message_id")
                .params(parametres)
                .query((rs, rang) -> Map.entry(rs.getString("message_id"), rs.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return messages.stream()
                .map(message -> numeros.get(message.messageId()))
                .toList();
    }

    /** One row an element: its message, its rank, then what it says. */
    private static <E> List<List<Object>> lignes(
            List<Message> messages,
            List<Long> identifiants,
            Function<Message, List<E>> elements,
            Function<E, Stream<Object>> valeurs) {
        return IntStream.range(0, messages.size())
                .boxed()
                .flatMap(numero -> {
                    var siens = elements.apply(messages.get(numero));
                    return IntStream.range(0, siens.size())
                            .mapToObj(rang -> Stream.concat(
                                            Stream.<Object>of(identifiants.get(numero), rang),
                                            valeurs.apply(siens.get(rang)))
                                    .toList());
                })
                .toList();
    }

    private void inserer(String debut, List<List<Object>> lignes) {
        if (lignes.isEmpty()) {
            return;
        }
        var une = "(" + String.join(", ", Collections.nCopies(lignes.getFirst().size(), "?")) + ")";
        base.sql(debut + String.join(", ", Collections.nCopies(lignes.size(), une)))
                .params(lignes.stream().flatMap(List::stream).toList())
                .update();
    }
}
