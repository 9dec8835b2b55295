package fr.treille.pilotage.relance.recapitulatif;

import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.NatureEcheance;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own digest. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class RecapitulatifService {

    private final RecapitulatifRequetes requetes;
    private final EcheanceService echeances;

    RecapitulatifService(RecapitulatifRequetes requetes, EcheanceService echeances) {
        this.requetes = requetes;
        this.echeances = echeances;
    }

    /** What the caller chose; nothing at first. */
    public ChoixRecapitulatif choix() {
        return requetes.choix(AgentConnecte.courant().id());
    }

    /**
     * Chooses.
     *
     * @throws Refus for an account of the whole installation, which has no région of its own, or on an unknown kind
     */
    @Transactional
    public void enregistrer(ChoixRecapitulatif choix) {
        var moi = AgentConnecte.courant();
        if (moi.regionDuCompte() == null) {
            throw new Refus(
                    "Votre compte est celui de toute l’installation\u00A0: un récapitulatif est celui d’une région.");
        }
        var connues = echeances.natures().stream().map(NatureEcheance::cle).collect(Collectors.toSet());
        choix.cadences().keySet().stream()
                .filter(nature -> !connues.contains(nature))
                .findFirst()
                .ifPresent(inconnue -> {
                    throw new Refus("Cette échéance n’existe pas\u00A0: «\u00A0" + inconnue + "\u00A0».");
                });
        requetes.choisir(moi.id(), choix);
    }
}
