package fr.treille.socle.courrier.envoi;

import fr.treille.socle.courrier.envoi.serveur.CourrielConfiguration;
import fr.treille.socle.courrier.envoi.serveur.MessageAEnvoyer;
import fr.treille.socle.courrier.envoi.serveur.ReponseServeur;
import fr.treille.socle.courrier.envoi.serveur.ServeurCourriel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one message in three short transactions around the SMTP exchange: take it, mark that it is handed over, record
 * the answer. Run twice, late, or by two instances at once, it hands a message over once: {@link
 * MessageRequetes#remettre} lets one try through.
 */
@Component
class Expedition {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Expedition.class);

    private final MessageRequetes messages;
    private final ServeurCourriel serveur;
    private final CourrielConfiguration configuration;
    private final List<RetraitMessage> retraits;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Expedition(
            MessageRequetes messages,
            ServeurCourriel serveur,
            CourrielConfiguration configuration,
            List<RetraitMessage> retraits,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.messages = messages;
        this.serveur = serveur;
        this.configuration = configuration;
        this.retraits = retraits;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    /**
     * Tries to send a message.
     *
     * @return after how long to try again; empty when it is sent, or a person is needed
     */
    Optional<Duration> expedier(long id) {
        return prendre(id).flatMap(message -> {
            var reponse = serveur.envoyer(message, () -> remettre(message));
            JOURNAL.atLevel(reponse.relais() ? Level.WARN : Level.INFO)
                    .log("message {}, essai {} : {} {}", id, message.numero(), reponse.issue(), reponse.texte());
            return conclure(message, reponse);
        });
    }

    /**
     * What becomes of a message whose job died.
     *
     * @return after how long to try again; empty when it is sent, or a person is needed
     */
    Optional<Duration> reprendre(long id) {
        return enTransaction(() -> {
            var message = messages.verrouiller(id);
            message.filter(trouve -> trouve.etat() == EtatMessage.EN_COURS)
                    .ifPresent(trouve -> trouve.interrompre(maintenant()));
            return message.flatMap(this::attente);
        });
    }

    private Optional<MessageAEnvoyer> prendre(long id) {
        return enTransaction(() -> {
            var trouve = messages.verrouiller(id);
            if (trouve.isEmpty()) {
                return Optional.empty();
            }
            var message = trouve.get();
            if (message.etat() == EtatMessage.EN_COURS) {
                message.interrompre(maintenant());
            }
            if (message.etat() != EtatMessage.EN_ATTENTE) {
                return Optional.empty();
            }
            var raison = retraits.stream()
                    .flatMap(retrait -> retrait.retirer(id).stream())
                    .findFirst();
            if (raison.isPresent()) {
                message.retirer(raison.get(), maintenant());
                return Optional.empty();
            }
            message.commencer(maintenant());
            return Optional.of(message.aEnvoyer());
        });
    }

    private boolean remettre(MessageAEnvoyer message) {
        return enTransaction(() -> messages.remettre(message.id(), message.numero(), maintenant()) == 1);
    }

    private Optional<Duration> conclure(MessageAEnvoyer envoye, ReponseServeur reponse) {
        return enTransaction(() -> messages.verrouiller(envoye.id()).flatMap(message -> {
            var delai = configuration.delaiApres(message.essaiDeLaSerie(configuration.essais()));
            message.conclure(envoye.numero(), reponse, maintenant(), delai);
            return attente(message);
        }));
    }

    private Optional<Duration> attente(Message message) {
        var prochain = message.prochainEssai();
        if (message.etat() != EtatMessage.EN_ATTENTE || prochain == null) {
            return Optional.empty();
        }
        var delai = Duration.between(maintenant(), prochain);
        return Optional.of(delai.isNegative() ? Duration.ZERO : delai);
    }

    private <T> T enTransaction(Supplier<T> action) {
        return Objects.requireNonNull(transaction.execute(statut -> action.get()));
    }

    private Instant maintenant() {
        return horloge.instant();
    }
}
