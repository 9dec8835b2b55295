package fr.treille.suivi.interlocuteur;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InterlocuteurRepository extends Repository<Interlocuteur, Long> {

    List<Interlocuteur> findByGrappeIdOrderByRoleAscNomAscPrenomAscIdAsc(long grappeId);

    Optional<Interlocuteur> findById(long id);

    Interlocuteur saveAndFlush(Interlocuteur interlocuteur);

    void delete(Interlocuteur interlocuteur);

    void flush();
}
