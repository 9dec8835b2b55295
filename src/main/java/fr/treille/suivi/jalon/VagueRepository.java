package fr.treille.suivi.jalon;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface VagueRepository extends Repository<Vague, Long> {

    List<Vague> findByGrappeIdOrderByNomAscIdAsc(long grappeId);

    Optional<Vague> findById(long id);

    /** Its version moves with its ESSMS too. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<Vague> findWithIncrementById(long id);

    Vague saveAndFlush(Vague vague);

    void delete(Vague vague);

    void flush();
}
