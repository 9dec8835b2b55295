package fr.treille.socle.equipe.affectation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AffectationRepository extends Repository<Affectation, Long> {

    Affectation save(Affectation affectation);

    void delete(Affectation affectation);

    void flush();

    Optional<Affectation> findById(long id);

    List<Affectation> findByAgentIdAndAbsenceIdIsNull(long agentId);

    List<Affectation> findByAbsenceId(long absenceId);
}
