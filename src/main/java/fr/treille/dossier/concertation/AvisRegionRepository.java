package fr.treille.dossier.concertation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AvisRegionRepository extends JpaRepository<AvisRegion, Long> {

    Optional<AvisRegion> findByGrappeIdAndRegionCode(long grappeId, String regionCode);
}
