package fr.treille.dossier.notation;

import fr.treille.dossier.grappe.deport.SourceDeports;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who declared a link of interest with a file does not judge it, as long as it is not lifted. */
@Component
class DeportsDeclares implements SourceDeports {

    private final FicheNotationRepository repository;

    DeportsDeclares(FicheNotationRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> raison(long grappeId) {
        return repository
                .findByGrappeIdAndEvaluateurId(grappeId, AgentConnecte.courant().id())
                .filter(FicheNotation::ecarte)
                .map(fiche -> "Vous avez déclaré un lien d’intérêts avec ce dossier («\u00A0"
                        + fiche.lien().motif()
                        + "\u00A0»)\u00A0: vous ne l’instruisez pas, n’en donnez pas l’avis et n’en décidez pas. La coordination peut lever ce"
                        + " lien, avec un motif, dans l’onglet Notation.");
    }
}
