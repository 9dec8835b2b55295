package fr.treille.suivi.point;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface PointRepository extends Repository<PointMensuel, Long> {

    PointMensuel save(PointMensuel point);

    void flush();

    Optional<PointMensuel> findById(long id);

    /** The second of two people who act at once waits here, then sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PointMensuel> findWithLockById(long id);
}
