package fr.treille.socle.compte;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LienCompteRepository extends Repository<LienCompte, Long> {

    LienCompte save(LienCompte lien);

    Optional<LienCompte> findByEmpreinte(String empreinte);

    /** The link, held until the transaction ends: used twice at once, it serves once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LienCompte l where l.empreinte = :empreinte")
    Optional<LienCompte> tenir(String empreinte);

    List<LienCompte> findByAgentIdAndClosLeIsNull(long agentId);

    long countByAgentIdAndObjetAndCreeLeAfter(long agentId, ObjetLien objet, Instant depuis);
}
