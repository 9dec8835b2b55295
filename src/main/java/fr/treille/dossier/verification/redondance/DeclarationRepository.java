package fr.treille.dossier.verification.redondance;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeclarationRepository extends JpaRepository<Declaration, Long> {

    List<Declaration> findByGrappeId(long grappeId);
}
