package fr.treille.engagement.versement;

import java.util.List;
import org.springframework.data.repository.Repository;

interface EtatDepensesRepository extends Repository<EtatDepenses, Long> {

    List<EtatDepenses> findByGrappeId(long grappeId);

    EtatDepenses saveAndFlush(EtatDepenses etat);
}
