package fr.treille.appel;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppelRepository extends Repository<Appel, Long> {

    Optional<Appel> findByIdAndRegionCode(long id, String regionCode);

    List<Appel> findByRegionCodeAndStatutOrderByAnneeDescIdDesc(String regionCode, StatutAppel statut);

    List<Appel> findByRegionCodeOrderByAnneeDescIdDesc(String regionCode);

    @Query("""
            select new fr.treille.appel.AppelLigne(a.id, a.intitule, a.annee) from Appel a
            where a.regionCode = :regionCode order by a.annee desc, a.id desc""")
    List<AppelLigne> lignes(String regionCode);
}
