package fr.treille.socle.territoire;

import fr.treille.socle.commun.Refus;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Régions as the installation itself reads them, with nobody signed in yet: the sign-in, the shell of the screens, the
 * mails about accounts.
 */
@Component
@Transactional(readOnly = true)
public class Regions {

    private final RegionRepository regions;

    Regions(RegionRepository regions) {
        this.regions = regions;
    }

    /** @throws Refus when there is none of that code */
    public RegionFiche fiche(String code) {
        return regions.findById(code)
                .map(Region::fiche)
                .orElseThrow(() -> new Refus("La région « " + code + " » n’existe pas."));
    }

    /** Every région of France, by name. */
    public List<RegionFiche> toutes() {
        return regions.findAllByOrderByNom().stream().map(Region::fiche).toList();
    }
}
