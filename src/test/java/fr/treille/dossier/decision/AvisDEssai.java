package fr.treille.dossier.decision;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Files whose avis waits for a decision, 315 000 € each. They all have the ESSMS of the tests, which a witness has too: each avis
 * says why none is financed twice.
 */
@Component
public class AvisDEssai {

    private final GrappesDEssai essai;
    private final InstructionService instructions;
    private final Session session;

    AvisDEssai(GrappesDEssai essai, InstructionService instructions, Session session) {
        this.essai = essai;
        this.instructions = instructions;
        this.session = session;
    }

    /** Fifteen ESSMS; signs this thread in as the coordination. */
    public GrappeFiche rendu(String nom, boolean favorable) {
        essai.registre(16);
        essai.deposee("Témoin de " + nom);
        var deposee = essai.au(StatutGrappe.DEPOSEE, nom, 15);
        session.ouvrir(Role.COORDINATION_ARS);
        var ouverte = instructions.ouvrir(deposee.id(), deposee.version());
        return instructions.rendre(new AvisSaisie(
                ouverte.id(),
                ouverte.version(),
                favorable,
                "Projet examiné.",
                List.of(),
                List.of(),
                false,
                false,
                "Deux opérations distinctes."));
    }
}
