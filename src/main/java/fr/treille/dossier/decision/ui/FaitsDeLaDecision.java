package fr.treille.dossier.decision.ui;

import fr.treille.dossier.decision.DecisionFiche;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.FaitsDuDossier;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided of a file. */
@org.springframework.stereotype.Component
class FaitsDeLaDecision implements FaitsDuDossier {

    private final DecisionService service;

    FaitsDeLaDecision(DecisionService service) {
        this.service = service;
    }

    @Override
    public int ordre() {
        return 25;
    }

    @Override
    public String titre() {
        return "Décision";
    }

    @Override
    public List<Fait> faits(GrappeFiche grappe) {
        return service.decisions(grappe.id()).stream()
                .filter(DecisionFiche::courante)
                .findFirst()
                .map(FaitsDeLaDecision::faits)
                .orElse(List.of());
    }

    private static List<Fait> faits(DecisionFiche decision) {
        return List.of(
                new Fait("Décision", decision.favorable() ? "Favorable" : "Défavorable"),
                new Fait("Montant demandé par le plan", euros(decision.demande())),
                new Fait("Montant calculé ce jour-là", euros(decision.calcule())),
                new Fait("Montant proposé par l’avis", euros(decision.propose())),
                new Fait("Montant décidé", euros(decision.montant())),
                new Fait("Motif", decision.motif()),
                new Fait("Motif de l’écart", decision.ecartMotif()));
    }

    private static String euros(@Nullable Montant montant) {
        return montant == null ? "" : Formats.montant(montant);
    }
}
