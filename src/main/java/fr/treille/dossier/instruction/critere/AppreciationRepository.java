package fr.treille.dossier.instruction.critere;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AppreciationRepository extends Repository<Appreciation, Long> {

    Optional<Appreciation> findByGrappeIdAndCritereAndObjet(long grappeId, Critere critere, String objet);

    Appreciation saveAndFlush(Appreciation appreciation);
}
