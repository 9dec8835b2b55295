package fr.treille.referentiel.appel.convention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConventionnementRepository extends Repository<Conventionnement, Long> {

    Conventionnement save(Conventionnement conventionnement);

    Optional<Conventionnement> findByAppelId(long appelId);

    /** The calls of that région among these: identifier, year, and what the région said of it, null for nothing. */
    @Query("""
            select a.id, a.annee, c from Appel a left join Conventionnement c on c.appelId = a.id
            where a.regionCode = :regionCode and a.id in :ids""")
    List<Object[]> deLaRegion(String regionCode, Collection<Long> ids);
}
