package fr.treille.dossier.selection;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DossierSelectionneRepository extends Repository<DossierSelectionne, Long> {

    Optional<DossierSelectionne> findByComiteIdAndGrappeId(long comiteId, long grappeId);

    DossierSelectionne save(DossierSelectionne dossier);
}
