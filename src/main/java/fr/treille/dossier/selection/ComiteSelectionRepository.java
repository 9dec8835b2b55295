package fr.treille.dossier.selection;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ComiteSelectionRepository extends Repository<ComiteSelection, Long> {

    Optional<ComiteSelection> findByIdAndRegionCode(long id, String regionCode);

    ComiteSelection save(ComiteSelection comite);

    void flush();
}
