package fr.treille.socle.territoire;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SignataireRepository extends Repository<Signataire, Long> {

    Signataire save(Signataire signataire);

    List<Signataire> findByRegionCodeOrderByNomAscPrenomAscDuAscIdAsc(String regionCode);

    Optional<Signataire> findByIdAndRegionCode(long id, String regionCode);
}
