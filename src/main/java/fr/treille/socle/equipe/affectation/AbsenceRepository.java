package fr.treille.socle.equipe.affectation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AbsenceRepository extends Repository<Absence, Long> {

    Absence save(Absence absence);

    void delete(Absence absence);

    void flush();

    Optional<Absence> findById(long id);

    List<Absence> findByAgentId(long agentId);
}
