package fr.treille.dossier.instruction.ui;

import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
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
    private final CompletudeService completude;
    private final Deports deports;

    EtapeInstruction(InstructionService service, CompletudeService completude, Deports deports) {
        this.service = service;
        this.completude = completude;
        this.deports = deports;
    }

    @Override
    public int rang() {
        return 120;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        var moi = AgentConnecte.courant();
        return switch (grappe.statut()) {
            case DEPOSEE -> Optional.of(recevoir(grappe, moi));
            case EN_INSTRUCTION ->
                Optional.of(Etape.vers(
                        grappe,
                        OngletInstruction.CHEMIN,
                        "Donner l’avis, favorable ou défavorable, au vu des contrôles.",
                        echeance(grappe),
                        moi.peut(Droits.DONNER_AVIS)
                                        && service.ailleurs(grappe.id()).isEmpty()
                                        && deports.raison(grappe.id()).isEmpty()
                                ? "Donner l’avis"
                                : null));
            default -> Optional.empty();
        };
    }

    /** What is awaited, then what is missing, then the word that the file is recevable. */
    private Etape recevoir(GrappeFiche grappe, AgentConnecte moi) {
        if (grappe.recevabilite().complementsPour() != null) {
            return completer(grappe, moi);
        }
        var manquantes = completude.liste(grappe.id()).manquantes().size();
        if (manquantes > 0
                && grappe.recevabilite()
                        .admission(CauseIrrecevabilite.COMPLEMENTS)
                        .isEmpty()) {
            return Etape.vers(
                    grappe,
                    CompletudeService.ONGLET,
                    manquantes == 1
                            ? "Une pièce exigée manque, ou reste à vérifier, avant de dire le dossier recevable."
                            : manquantes
                                    + " pièces exigées manquent, ou restent à vérifier, avant de dire le dossier recevable.",
                    echeance(grappe),
                    moi.peut(Droits.INSTRUIRE) ? "Voir les pièces" : null);
        }
        return new Etape(
                "Dire recevable le dossier déposé, et ouvrir son instruction.",
                echeance(grappe),
                moi.peut(Droits.INSTRUIRE) && deports.raison(grappe.id()).isEmpty() ? "Ouvrir l’instruction" : null,
                () -> ouvrir(grappe));
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
                        "Le dossier est dit recevable, complet et dans les délais, par vous et à cette date.",
                        "Le dépôt ne pourra plus être annulé\u00A0: le projet ne se modifiera plus, et un ESSMS ne sortira du"
                                + " dossier qu’avec un motif.",
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
