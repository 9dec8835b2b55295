package fr.treille.socle.courrier.envoi;

import java.util.Map;

/**
 * How many messages the filter keeps, by state.
 *
 * @param parEtat counts; a state without any is absent
 */
public record MessageTotaux(Map<EtatMessage, Long> parEtat) {

    /** All of them. */
    public long total() {
        return parEtat.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those of one state. */
    public long de(EtatMessage etat) {
        return parEtat.getOrDefault(etat, 0L);
    }

    /** Whether the job still has some to move. */
    public boolean enMouvement() {
        return parEtat.keySet().stream().anyMatch(EtatMessage::enMouvement);
    }
}
