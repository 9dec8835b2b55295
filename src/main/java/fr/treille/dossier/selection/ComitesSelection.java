package fr.treille.dossier.selection;

import fr.treille.socle.equipe.Perimetre;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the services of this module reach a committee of the caller's région. */
@Component
class ComitesSelection {

    private final ComiteSelectionRepository repository;
    private final Perimetre perimetre;

    ComitesSelection(ComiteSelectionRepository repository, Perimetre perimetre) {
        this.repository = repository;
        this.perimetre = perimetre;
    }

    Optional<ComiteSelection> trouver(long id) {
        var trouve = repository.findByIdAndRegionCode(id, perimetre.regionCode());
        if (trouve.isEmpty()) {
            perimetre.noter("Ce comité", id);
        }
        return trouve;
    }

    /** @throws fr.treille.socle.commun.Refus when there is none of that identifier in the région */
    ComiteSelection lire(long id) {
        return repository
                .findByIdAndRegionCode(id, perimetre.regionCode())
                .orElseThrow(() -> perimetre.inconnu("Ce comité", id));
    }

    ComiteSelection nouveau() {
        return new ComiteSelection(perimetre.regionCode());
    }

    long garder(ComiteSelection comite) {
        repository.save(comite);
        repository.flush();
        return comite.id();
    }
}
