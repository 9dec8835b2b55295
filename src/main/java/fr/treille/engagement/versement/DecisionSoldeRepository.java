package fr.treille.engagement.versement;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionSoldeRepository extends Repository<DecisionSolde, Long> {

    /** The one that counts. */
    @Query("select d from DecisionSolde d where d.grappeId = :grappeId and d.courante = 1")
    Optional<DecisionSolde> courante(long grappeId);

    DecisionSolde saveAndFlush(DecisionSolde decision);
}
