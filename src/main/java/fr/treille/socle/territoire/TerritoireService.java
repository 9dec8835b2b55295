package fr.treille.socle.territoire;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads territoires. They are public facts: every signed-in agent may read all of them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class TerritoireService {

    private final TerritoireRepository territoires;

    TerritoireService(TerritoireRepository territoires) {
        this.territoires = territoires;
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

    /** A territoire of the caller's région with its contact points; empty for any other code, unknown or foreign. */
    public Optional<TerritoireFiche> fiche(String code) {
        return territoires.findByCodeAndRegionCode(code, Appelant.region()).map(Territoire::fiche);
    }

    /** The territoires of the caller's région with their contact points, by code. */
    public List<TerritoireFiche> fiches() {
        return territoires.findByRegionCodeOrderByCode(Appelant.region()).stream()
                .map(Territoire::fiche)
                .toList();
    }

    /**
     * Changes the contact points of a territoire of the caller's région.
     *
     * @param version as the caller saw it
     * @throws Refus on the field that is not an address, or when the territoire is not of the région
     */
    @Transactional
    @PreAuthorize("hasRole('AFFECTER')")
    public void modifierContacts(String code, int version, Contacts contacts) {
        var territoire = territoires
                .findByCodeAndRegionCode(code, Appelant.region())
                .orElseThrow(() -> Appelant.refuser(
                        "territoire d’une autre région",
                        "Ce territoire n’existe pas, ou n’est pas dans votre région."));
        ModificationConcurrente.exigerVersion(territoire.version(), version);
        territoire.contacter(contacts.verifies());
    }
}
