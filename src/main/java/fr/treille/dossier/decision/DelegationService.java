package fr.treille.dossier.decision;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The région's setting of who decides what, for the roles that may decide at all. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('REGLER_REGION')")
public class DelegationService {

    private final DelegationRepository repository;

    DelegationService(DelegationRepository repository) {
        this.repository = repository;
    }

    /** Those of the caller's région, one a role. */
    public List<DelegationSaisie> delegations() {
        return repository.findByRegionCodeOrderById(AgentConnecte.courant().regionCode()).stream()
                .map(Delegation::saisie)
                .toList();
    }

    /**
     * Sets what a role decides.
     *
     * @throws Refus on « plafond » when it is not possible, or when the role decides nothing
     * @throws ModificationConcurrente when somebody set it meanwhile
     */
    @Transactional
    public void regler(DelegationSaisie saisie) {
        var delegation = repository
                .findByRegionCodeAndRole(AgentConnecte.courant().regionCode(), saisie.role())
                .orElseThrow(() -> new Refus(
                        "Le rôle «\u00A0" + saisie.role().libelle() + "\u00A0» ne peut recevoir aucune délégation."));
        ModificationConcurrente.exigerVersion(delegation.version(), saisie.version());
        delegation.modifier(saisie);
        repository.saveAndFlush(delegation);
    }
}
