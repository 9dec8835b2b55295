package fr.treille.dossier.grappe;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface GrappeRepository extends Repository<Grappe, Long> {

    /** Also publishes the events that the grappe recorded. */
    Grappe save(Grappe grappe);

    /** The same of many. */
    List<Grappe> saveAll(Iterable<Grappe> grappes);

    void flush();

    Optional<Grappe> findById(long id);

    /** The second of two people who save at once waits here, then sees what the first one wrote. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Grappe> findWithLockById(long id);

    /** The same of many, in an order that is always the same: two who take some of them wait, and never lock up. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Grappe> findWithLockByIdInOrderById(Collection<Long> ids);
}
