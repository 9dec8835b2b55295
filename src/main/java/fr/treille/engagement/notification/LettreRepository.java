package fr.treille.engagement.notification;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface LettreRepository extends Repository<Lettre, Long> {

    Lettre save(Lettre lettre);

    void flush();

    /** The second of two people who act at once waits here, then sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Lettre> findWithLockById(long id);
}
