package fr.treille.dossier.decision;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRepository extends JpaRepository<Decision, Long> {

    Optional<Decision> findByGrappeIdAndCourante(long grappeId, int courante);
}
