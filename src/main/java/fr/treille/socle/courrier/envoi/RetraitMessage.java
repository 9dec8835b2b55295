package fr.treille.socle.courrier.envoi;

import java.util.Optional;

/** What a module knows of its messages that wait: some must not leave any more. Implementations are beans. */
public interface RetraitMessage {

    /**
     * Looks at a message that is about to leave, in the transaction that holds it.
     *
     * @return why it must not leave any more, once whatever its sending counted for was given up; empty when it may leave
     */
    Optional<String> retirer(long messageId);
}
