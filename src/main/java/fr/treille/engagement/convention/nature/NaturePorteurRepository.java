package fr.treille.engagement.convention.nature;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NaturePorteurRepository extends Repository<NaturePorteur, Long> {

    NaturePorteur save(NaturePorteur nature);

    Optional<NaturePorteur> findByGrappeId(long grappeId);

    List<NaturePorteur> findByGrappeIdIn(Collection<Long> grappes);
}
