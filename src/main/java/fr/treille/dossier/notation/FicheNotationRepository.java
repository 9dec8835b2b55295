package fr.treille.dossier.notation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface FicheNotationRepository extends Repository<FicheNotation, Long> {

    List<FicheNotation> findByGrappeIdOrderById(long grappeId);

    /** The same, kept from changing until the transaction ends: a consensus is of the sheets that it saw. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<FicheNotation> findWithLockByGrappeIdOrderById(long grappeId);

    Optional<FicheNotation> findByGrappeIdAndEvaluateurId(long grappeId, long evaluateurId);

    FicheNotation save(FicheNotation fiche);

    void flush();
}
