package fr.treille.appel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules that a file deposited on a day follows, whoever asks: for what the modules below check and count themselves. */
@Component
public class ReglesDuDepot {

    private final AppelRepository appels;

    ReglesDuDepot(AppelRepository appels) {
        this.appels = appels;
    }

    /**
     * Those of a call; nothing when there is none of that identifier.
     *
     * @param depot day of the dépôt, null before it: those of the last edition then
     */
    @Transactional(readOnly = true)
    public Optional<Regles> regles(long appelId, @Nullable LocalDate depot) {
        return appels.findById(appelId)
                .map(appel -> appel.fiche(depot == null ? LocalDate.MAX : depot).regles());
    }
}
