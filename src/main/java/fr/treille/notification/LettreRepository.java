package fr.treille.notification;

import fr.treille.commun.Refus;
import fr.treille.equipe.AgentConnecte;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface LettreRepository extends Repository<Lettre, Long> {

    Lettre save(Lettre lettre);

    void flush();

    /** The second of two people who act at once waits here, then sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Lettre> findWithLockByIdAndRegionCode(long id, String regionCode);

    /** @throws Refus when it does not exist or is of another région than the caller's */
    default Lettre verrouiller(long id) {
        return findWithLockByIdAndRegionCode(id, AgentConnecte.courant().regionCode())
                .orElseThrow(() -> new Refus("Cette lettre n’existe pas, ou n’est pas dans votre périmètre."));
    }
}
