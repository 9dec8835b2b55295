package fr.treille.dossier.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DelegationRepository extends JpaRepository<Delegation, Long> {

    List<Delegation> findByRegionCodeOrderById(String regionCode);

    Optional<Delegation> findByRegionCodeAndRole(String regionCode, fr.treille.socle.equipe.Role role);
}
