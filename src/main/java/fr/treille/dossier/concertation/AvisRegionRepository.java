package fr.treille.dossier.concertation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AvisRegionRepository extends JpaRepository<AvisRegion, Long> {

    List<AvisRegion> findByGrappeId(long grappeId);

    Optional<AvisRegion> findByGrappeIdAndRegionCode(long grappeId, String regionCode);
}
