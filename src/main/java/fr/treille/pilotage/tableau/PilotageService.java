package fr.treille.pilotage.tableau;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.util.Set;
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

    private final GrappeService grappes;
    private final PilotageRequetes requetes;
    private final Perimetre perimetre;

    PilotageService(GrappeService grappes, PilotageRequetes requetes, Perimetre perimetre) {
        this.grappes = grappes;
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
                grappes.compter(filtre(responsable, true)),
                grappes
                        .rechercher(filtre(responsable, false), PageRequest.of(0, ECHEANCES, Sort.by("echeance")))
                        .stream()
                        .filter(grappe -> grappe.echeance() != null)
                        .toList());
    }

    private static GrappeFiltre filtre(@Nullable Long responsable, boolean enRetard) {
        return new GrappeFiltre("", Set.of(), Set.of(), Set.of(), Set.of(), "", responsable, enRetard);
    }
}
