package fr.treille.socle.compte;

import fr.treille.socle.equipe.Role;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface AgentRepository extends Repository<Agent, Long> {

    Agent save(Agent agent);

    long count();

    /** Notes a sign-in, which is no change of the account: its version stays. */
    @Modifying
    @Transactional
    @Query(value = "UPDATE agent SET derniere_connexion = :quand WHERE id = :id", nativeQuery = true)
    void noterConnexion(long id, Instant quand);

    Optional<Agent> findById(long id);

    /** The active accounts of a role, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agent a where a.role = :role and a.actif = true order by a.id")
    List<Agent> tenirActifs(Role role);

    Optional<Agent> findByCourriel(String courriel);

    /** Those of a région and of the whole installation, by name. */
    @Query("select a from Agent a where a.actif = true and (a.regionCode = :regionCode or a.regionCode is null)"
            + " order by a.nom, a.prenom, a.id")
    List<Agent> actifs(String regionCode);
}
