package fr.treille.dossier.decision;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may decide what: asked at each act, whatever the screen showed. */
@Component
class Delegations {

    private final DelegationRepository repository;

    Delegations(DelegationRepository repository) {
        this.repository = repository;
    }

    /**
     * By which delegation the caller may do it, in words that are kept with it.
     *
     * @param montant what the act grants, null when nothing
     * @throws Refus when no delegation lets the caller's role do it; it names the roles that may
     */
    String exiger(ActeDecision acte, @Nullable Montant montant) {
        return mienne(acte, montant).orElseThrow(() -> new Refus(pourquoi(acte, montant)));
    }

    /** Whether the caller may; otherwise who may, in a sentence. */
    Optional<String> manque(ActeDecision acte, @Nullable Montant montant) {
        return mienne(acte, montant).isPresent() ? Optional.empty() : Optional.of(pourquoi(acte, montant));
    }

    private Optional<String> mienne(ActeDecision acte, @Nullable Montant montant) {
        var moi = AgentConnecte.courant();
        return repository
                .findByRegionCodeAndRole(moi.regionCode(), moi.role())
                .filter(delegation -> delegation.permet(acte, montant))
                .map(Delegation::enClair);
    }

    private String pourquoi(ActeDecision acte, @Nullable Montant montant) {
        var habilites = habilites(acte, montant);
        return "Votre délégation ne permet pas de " + acte.verbe()
                + (montant == null ? "" : " de " + Formats.montant(montant)) + "\u00A0: "
                + (habilites.isEmpty()
                        ? "aucun rôle ne l’a reçue. L’administration la règle dans Région, « Qui décide »."
                        : "elle revient à " + habilites.stream().collect(Collectors.joining(" ou à ")) + ".");
    }

    private List<String> habilites(ActeDecision acte, @Nullable Montant montant) {
        return repository.findByRegionCodeOrderById(AgentConnecte.courant().regionCode()).stream()
                .filter(delegation -> delegation.permet(acte, montant))
                .map(delegation -> "«\u00A0" + delegation.role().libelle() + "\u00A0»")
                .toList();
    }
}
