package fr.treille.appel;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppelRepository extends Repository<Appel, Long> {

    Optional<Appel> findByIdAndRegionCode(long id, String regionCode);

    List<Appel> findByRegionCodeAndStatutOrderByAnneeDescIdDesc(String regionCode, StatutAppel statut);

    List<Appel> findByRegionCodeOrderByAnneeDescIdDesc(String regionCode);

    /** To be changed: whatever of it changes, its version goes up. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select a from Appel a where a.id = :id and a.regionCode = :regionCode")
    Optional<Appel> pourEcrire(long id, String regionCode);

    boolean existsByRegionCodeAndAnneeAndIntituleAndIdNot(String regionCode, int annee, String intitule, long id);

    Appel save(Appel appel);

    @Query("""
            select new fr.treille.appel.AppelLigne(a.id, a.intitule, a.annee) from Appel a
            where a.regionCode = :regionCode order by a.annee desc, a.id desc""")
    List<AppelLigne> lignes(String regionCode);
}
