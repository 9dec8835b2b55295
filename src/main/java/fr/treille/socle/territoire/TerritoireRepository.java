package fr.treille.socle.territoire;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TerritoireRepository extends Repository<Territoire, String> {

    List<Territoire> findByRegionCodeOrderByCode(String regionCode);

    Optional<Territoire> findByCodeAndRegionCode(String code, String regionCode);

    List<Territoire> findAllByOrderByCode();
}
