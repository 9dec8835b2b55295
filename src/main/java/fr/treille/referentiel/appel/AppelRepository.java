package fr.treille.referentiel.appel;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppelRepository extends Repository<Appel, Long> {

    Optional<Appel> findById(long id);

    Optional<Appel> findByIdAndRegionCode(long id, String regionCode);

    /** @throws Refus when there is none of that identifier in the caller's région */
    default Appel lire(long id) {
        return findByIdAndRegionCode(id, AgentConnecte.courant().regionCode()).orElseThrow(AppelService::inconnu);
    }

    /** The editions of the calls of a région among these. */
    @Query("select e from Edition e join fetch e.appel a where a.regionCode = :regionCode and a.id in :ids")
    List<Edition> editions(String regionCode, Collection<Long> ids);

    List<Appel> findByRegionCodeAndLivreIsNotNull(String regionCode);

    List<Appel> findByRegionCodeAndStatutOrderByAnneeDescIdDesc(String regionCode, StatutAppel statut);

    List<Appel> findByRegionCodeOrderByAnneeDescIdDesc(String regionCode);

    /** To be changed: whatever of it changes, its version goes up. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select a from Appel a where a.id = :id and a.regionCode = :regionCode")
    Optional<Appel> pourEcrire(long id, String regionCode);

    /** @throws Refus as {@link #lire} */
    default Appel pourEcrire(long id) {
        return pourEcrire(id, AgentConnecte.courant().regionCode()).orElseThrow(AppelService::inconnu);
    }

    @Query("select a from Appel a join a.fenetres f where f.id = :fenetre and a.regionCode = :regionCode")
    Optional<Appel> deLaFenetre(long fenetre, String regionCode);

    /** Its identifier; others wait for the end of this transaction to write it, or that window. */
    @Query(
            nativeQuery = true,
            value = "select a.id from appel a join fenetre f on f.appel_id = a.id"
                    + " where f.id = :fenetre and a.region_code = :regionCode for update")
    Optional<Long> verrouiller(long fenetre, String regionCode);

    /** The windows of the published calls, in one statement. */
    @Query("""
            select distinct f from Fenetre f join fetch f.appel a left join fetch f.accueils
            where a.regionCode = :regionCode and a.statut = fr.treille.referentiel.appel.StatutAppel.PUBLIE
            order by f.clotureDepot desc, f.id desc""")
    List<Fenetre> fenetresPubliees(String regionCode);

    boolean existsByRegionCodeAndAnneeAndIntituleAndIdNot(String regionCode, int annee, String intitule, long id);

    Appel save(Appel appel);

    @Query("""
            select new fr.treille.referentiel.appel.AppelLigne(a.id, a.intitule, a.annee) from Appel a
            where a.regionCode = :regionCode order by a.annee desc, a.id desc""")
    List<AppelLigne> lignes(String regionCode);
}
