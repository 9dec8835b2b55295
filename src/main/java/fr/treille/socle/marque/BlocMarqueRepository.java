package fr.treille.socle.marque;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface BlocMarqueRepository extends Repository<BlocMarque, Long> {

    Optional<BlocMarque> findByRegionCode(String regionCode);

    BlocMarque saveAndFlush(BlocMarque bloc);
}
