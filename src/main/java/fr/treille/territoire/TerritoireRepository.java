package fr.treille.territoire;

import java.util.List;
import org.springframework.data.repository.Repository;

interface TerritoireRepository extends Repository<Territoire, String> {

    List<Territoire> findByRegionCodeOrderByCode(String regionCode);

    List<Territoire> findAllByOrderByCode();
}
