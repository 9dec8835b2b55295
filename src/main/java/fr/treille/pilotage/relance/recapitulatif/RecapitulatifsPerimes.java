package fr.treille.pilotage.relance.recapitulatif;

import fr.treille.socle.courrier.envoi.RetraitMessage;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps a digest that waits from telling what is not so any more: one that tells it as it is leaves in its place. */
@Component
class RecapitulatifsPerimes implements RetraitMessage {

    private final ObjectProvider<Recapitulatifs> recapitulatifs;

    /** @param recapitulatifs looked for at work only: they write messages, which need the scheduler */
    RecapitulatifsPerimes(ObjectProvider<Recapitulatifs> recapitulatifs) {
        this.recapitulatifs = recapitulatifs;
    }

    @Override
    public Optional<String> retirer(long messageId) {
        return recapitulatifs.getObject().recrire(messageId)
                ? Optional.of("Ces échéances ont changé depuis\u00A0: ce récapitulatif est récrit tel qu’elles sont.")
                : Optional.empty();
    }
}
