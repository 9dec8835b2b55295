package fr.treille.referentiel.appel;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProrogationRepository extends Repository<Prorogation, Long> {

    Prorogation save(Prorogation prorogation);

    @Query("""
            select p from Prorogation p join Fenetre f on f.id = p.fenetreId
            where f.appel.id = :appel and f.appel.regionCode = :regionCode order by p.prononceeLe desc, p.id""")
    List<Prorogation> del(long appel, String regionCode);
}
