package fr.treille.engagement.convention;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ConventionRepository extends Repository<Convention, Long> {

    Convention save(Convention convention);

    void flush();

    /** The second of two people who act at once waits here, then sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Convention> findWithLockById(long id);
}
