package fr.treille.territoire;

import fr.treille.commun.Refus;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads régions and territoires. They are public facts: every signed-in agent may read all of them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class TerritoireService {

    private final RegionRepository regions;
    private final TerritoireRepository territoires;

    TerritoireService(RegionRepository regions, TerritoireRepository territoires) {
        this.regions = regions;
        this.territoires = territoires;
    }

    /**
     * The région of that code.
     *
     * @throws Refus when there is none
     */
    public RegionFiche region(String code) {
        return regions.findById(code)
                .map(Region::fiche)
                .orElseThrow(() -> new Refus("La région « " + code + " » n’existe pas."));
    }

    /** The territoires of a région, by code. */
    public List<TerritoireLigne> territoires(String regionCode) {
        return territoires.findByRegionCodeOrderByCode(regionCode).stream()
                .map(Territoire::ligne)
                .toList();
    }

    /** Every territoire of France, by code: establishments of a grappe may lie outside the agency's région. */
    public List<TerritoireLigne> tous() {
        return territoires.findAllByOrderByCode().stream()
                .map(Territoire::ligne)
                .toList();
    }
}
