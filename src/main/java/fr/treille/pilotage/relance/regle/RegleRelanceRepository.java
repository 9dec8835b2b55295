package fr.treille.pilotage.relance.regle;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RegleRelanceRepository extends Repository<RegleRelance, Long> {

    Optional<RegleRelance> findByIdAndRegionCode(long id, String regionCode);

    List<RegleRelance> findByRegionCodeOrderByNom(String regionCode);

    boolean existsByRegionCodeAndNomAndIdNot(String regionCode, String nom, long id);

    RegleRelance save(RegleRelance regle);
}
