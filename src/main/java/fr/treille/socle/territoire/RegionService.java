package fr.treille.socle.territoire;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the région in which the caller acts; nobody reaches those of another one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('REGLER_REGION')")
public class RegionService {

    private final RegionRepository regions;

    RegionService(RegionRepository regions) {
        this.regions = regions;
    }

    /** The caller's région. */
    public RegionFiche fiche() {
        return region().fiche();
    }

    /**
     * Changes the caller's région; documents already archived stay as they are.
     *
     * @throws Refus on the field that is empty or wrong
     */
    @Transactional
    public void modifier(RegionSaisie saisie) {
        var region = region();
        ModificationConcurrente.exigerVersion(region.version(), saisie.version());
        region.regler(saisie);
    }

    private Region region() {
        return regions.findById(Appelant.region())
                .orElseThrow(() -> Appelant.refuser("région inconnue", "Cette région n’existe pas."));
    }
}
