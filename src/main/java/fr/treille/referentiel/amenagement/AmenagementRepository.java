package fr.treille.referentiel.amenagement;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AmenagementRepository extends Repository<Amenagement, Long> {

    Amenagement saveAndFlush(Amenagement amenagement);

    Optional<Amenagement> findByIdAndRegionCode(long id, String regionCode);
}
