package fr.treille.suivi.action;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ActionRepository extends Repository<ActionSuivi, Long> {

    ActionSuivi save(ActionSuivi action);

    void flush();

    Optional<ActionSuivi> findByIdAndGrappeId(long id, long grappeId);
}
