package fr.treille.dossier.instruction.critere;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AppreciationRepository extends Repository<Appreciation, Long> {

    Optional<Appreciation> findByGrappeIdAndCritere(long grappeId, Critere critere);

    Appreciation save(Appreciation appreciation);
}
