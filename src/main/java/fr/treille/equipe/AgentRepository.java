package fr.treille.equipe;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AgentRepository extends Repository<Agent, Long> {

    Agent save(Agent agent);

    long count();

    Optional<Agent> findByCourriel(String courriel);

    List<Agent> findByRegionCodeAndActifTrueOrderByNomAscPrenomAscIdAsc(String regionCode);
}
