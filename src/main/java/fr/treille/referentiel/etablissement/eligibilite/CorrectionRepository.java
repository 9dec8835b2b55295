package fr.treille.referentiel.etablissement.eligibilite;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectionRepository extends JpaRepository<Correction, Long> {

    Optional<Correction> findByRegionCodeAndCategorieCode(String regionCode, String categorieCode);
}
