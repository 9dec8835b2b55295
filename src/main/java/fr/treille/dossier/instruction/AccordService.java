package fr.treille.dossier.instruction;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.instruction.critere.Explication;
import fr.treille.dossier.instruction.critere.Explications;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a favorable decision needs of the instruction, whatever the avis was. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('DECIDER')")
public class AccordService {

    private final InstructionRepository instructions;
    private final GrappeService grappes;
    private final Examens examens;
    private final VerificationService verifications;
    private final Explications explications;

    AccordService(
            InstructionRepository instructions,
            GrappeService grappes,
            Examens examens,
            VerificationService verifications,
            Explications explications) {
        this.instructions = instructions;
        this.grappes = grappes;
        this.examens = examens;
        this.verifications = verifications;
        this.explications = explications;
    }

    /**
     * Checks it.
     *
     * @param dites what the decision says of conflicts
     * @throws Refus naming what does not hold; on the field of the first conflict that has no motive
     * @throws ModificationConcurrente when a conflict is no more what the form said of it
     */
    public void exiger(long grappeId, List<Explication> dites) {
        exiger(grappeId, examen(grappeId), dites);
    }

    private Examen examen(long grappeId) {
        return examens.de(grappes.fiche(grappeId));
    }

    private void exiger(long grappeId, Examen examen, List<Explication> dites) {
        instructions
                .findByGrappeId(grappeId)
                .orElseThrow(() -> new Refus("L’instruction de cette grappe n’est pas ouverte."))
                .exigerAccordable(examen, dites);
        if (examen.sousMinimum()) {
            verifications.exigerRejointe(grappeId);
        }
    }

    /**
     * Checks it, and keeps what the decision says of conflicts as the caller's.
     *
     * @throws Refus as {@link #exiger}
     * @throws ModificationConcurrente as {@link #exiger}
     */
    @Transactional
    public void expliquer(long grappeId, List<Explication> dites) {
        var examen = examen(grappeId);
        exiger(grappeId, examen, dites);
        explications.garder(grappeId, examen.conflits(), dites);
    }
}
