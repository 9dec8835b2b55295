package fr.treille.dossier.selection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ScenarioRepository extends Repository<Scenario, Long> {

    List<Scenario> findByComiteIdOrderByNom(long comiteId);

    Optional<Scenario> findByIdAndComiteId(long id, long comiteId);

    Scenario save(Scenario scenario);

    void delete(Scenario scenario);

    void flush();
}
