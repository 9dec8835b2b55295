package fr.treille.pilotage.tableau;

import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Groupement;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the agency, or one of its agents, has to do first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class PilotageService {

    private static final int ECHEANCES = 12;

    private final EcheanceService echeances;
    private final PilotageRequetes requetes;
    private final Perimetre perimetre;

    PilotageService(EcheanceService echeances, PilotageRequetes requetes, Perimetre perimetre) {
        this.echeances = echeances;
        this.requetes = requetes;
        this.perimetre = perimetre;
    }

    /**
     * The dashboard.
     *
     * @param lesMiennes only the grappes of which the caller is in charge
     */
    public Bilan bilan(boolean lesMiennes) {
        var responsable = lesMiennes ? AgentConnecte.courant().id() : null;
        return new Bilan(
                requetes.statuts(perimetre, responsable),
                echeances.totaux(filtre(lesMiennes, Quand.EN_RETARD)).nombre(),
                echeances.rechercher(
                        filtre(lesMiennes, null), Groupement.SEMAINE, PageRequest.of(0, ECHEANCES, Sort.by("date"))));
    }

    private static EcheanceFiltre filtre(boolean lesMiennes, @Nullable Quand quand) {
        return new EcheanceFiltre("", quand, lesMiennes ? Pour.MOI : null, "", null);
    }
}
