package fr.treille.dossier.completude;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PieceDossierRepository extends Repository<PieceDossier, Long> {

    Optional<PieceDossier> findByIdAndGrappeId(long id, long grappeId);

    PieceDossier save(PieceDossier piece);
}
