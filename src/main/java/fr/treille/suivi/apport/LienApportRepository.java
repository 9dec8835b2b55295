package fr.treille.suivi.apport;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LienApportRepository extends Repository<LienApport, Long> {

    LienApport save(LienApport lien);

    LienApport saveAndFlush(LienApport lien);

    /** The link, held until the transaction ends: what is typed by two people at once is written one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LienApport l where l.empreinte = :empreinte")
    Optional<LienApport> tenirParEmpreinte(String empreinte);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LienApport l where l.id = :id")
    Optional<LienApport> tenir(long id);
}
