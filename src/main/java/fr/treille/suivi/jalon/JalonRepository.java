package fr.treille.suivi.jalon;

import java.util.List;
import org.springframework.data.repository.Repository;

interface JalonRepository extends Repository<Jalon, Long> {

    List<Jalon> findByGrappeId(long grappeId);

    List<Jalon> findByVagueId(long vagueId);

    Jalon saveAndFlush(Jalon jalon);

    void delete(Jalon jalon);

    void flush();
}
