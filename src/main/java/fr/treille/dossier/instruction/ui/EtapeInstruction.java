package fr.treille.dossier.instruction.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the dépôt to the avis: open the instruction, then the avis. */
@Component
class EtapeInstruction implements EtapeGrappe {

    private final InstructionService service;

    EtapeInstruction(InstructionService service) {
        this.service = service;
    }

    @Override
    public int rang() {
        return 120;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        var moi = AgentConnecte.courant();
        return switch (grappe.statut()) {
            case DEPOSEE ->
                Optional.of(
                        grappe.recevabilite().complementsPour() != null
                                ? completer(grappe, moi)
                                : new Etape(
                                        "Ouvrir l’instruction du dossier déposé.",
                                        echeance(grappe),
                                        moi.peut(Droits.INSTRUIRE) ? "Ouvrir l’instruction" : null,
                                        () -> ouvrir(grappe)));
            case EN_INSTRUCTION ->
                Optional.of(Etape.vers(
                        grappe,
                        OngletInstruction.CHEMIN,
                        "Donner l’avis, favorable ou défavorable, au vu des contrôles.",
                        echeance(grappe),
                        moi.peut(Droits.DONNER_AVIS) ? "Donner l’avis" : null));
            default -> Optional.empty();
        };
    }

    private static Etape completer(GrappeFiche grappe, AgentConnecte moi) {
        return Etape.vers(
                grappe,
                OngletInstruction.CHEMIN,
                "Des compléments sont attendus du porteur\u00A0; l’instruction s’ouvre une fois qu’ils sont tous reçus.",
                echeance(grappe),
                moi.peut(Droits.INSTRUIRE) ? "Voir les compléments" : null);
    }

    /** Nothing leads back from it once an avis is given: said before. */
    private void ouvrir(GrappeFiche grappe) {
        Messages.confirmer(
                "Ouvrir l’instruction\u00A0?",
                List.of(
                        "Le dépôt ne pourra plus être annulé\u00A0: les ESSMS et le projet ne se modifieront plus.",
                        "Plus aucun complément ne pourra être demandé au porteur dans Treille.",
                        "Il restera à donner l’avis, favorable ou défavorable.",
                        "Ouverte par erreur, elle se referme avec un motif tant qu’aucun avis n’y est donné."),
                "Ouvrir l’instruction",
                () -> {
                    if (Messages.essayer(() -> service.ouvrir(grappe.id(), grappe.version()))) {
                        Messages.succes("L’instruction est ouverte.");
                        Etape.aller(grappe, OngletInstruction.CHEMIN);
                    }
                });
    }

    private static @Nullable LocalDate echeance(GrappeFiche grappe) {
        return grappe.echeance() == null ? null : grappe.echeance().date();
    }
}
