package fr.treille.dossier.instruction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ComplementRepository extends Repository<Complement, Long> {

    /** Those of the present dépôt, in the order of the requests. */
    List<Complement> findByGrappeIdAndAnnuleFalseOrderByDemandeAscIdAsc(long grappeId);

    Complement save(Complement complement);

    void flush();
}
