package fr.treille.suivi.action;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RisqueRepository extends Repository<Risque, Long> {

    Risque save(Risque risque);

    void flush();

    Optional<Risque> findByIdAndGrappeId(long id, long grappeId);
}
