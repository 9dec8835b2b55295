package fr.treille.engagement.acte;

import fr.treille.socle.equipe.AgentConnecte;
import org.springframework.security.access.AccessDeniedException;

/** The right that a kind of document asks for, whoever calls. */
public final class Droit {

    private Droit() {}

    /** @throws AccessDeniedException when the signed-in agent does not have it now */
    public static void exiger(GenreActe genre) {
        if (!AgentConnecte.courant().peut(genre.droit())) {
            throw new AccessDeniedException(genre.code());
        }
    }
}
