package fr.treille.dossier.verification;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReponseRepository extends JpaRepository<Reponse, Long> {

    Optional<Reponse> findByGrappeIdAndSujet(long grappeId, Sujet sujet);
}
