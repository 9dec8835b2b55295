package fr.treille.dossier.instruction.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.FaitsDuDossier;
import fr.treille.dossier.instruction.InstructionService;
import java.util.ArrayList;
import java.util.List;

/** What the checks find and what the avis says of a file. */
@org.springframework.stereotype.Component
class FaitsDeLInstruction implements FaitsDuDossier {

    private final InstructionService service;

    FaitsDeLInstruction(InstructionService service) {
        this.service = service;
    }

    @Override
    public int ordre() {
        return 20;
    }

    @Override
    public String titre() {
        return "Instruction";
    }

    @Override
    public List<Fait> faits(GrappeFiche grappe) {
        var faits = new ArrayList<Fait>();
        if (grappe.statut() != StatutGrappe.EN_CONSTITUTION) {
            service.examen(grappe.id())
                    .controles()
                    .forEach(controle -> faits.add(
                            new Fait(controle.regle(), controle.niveau().libelle() + "\u00A0: " + controle.constat())));
        }
        service.trouver(grappe.id()).ifPresent(instruction -> {
            var favorable = instruction.favorable();
            faits.add(new Fait("Avis", favorable == null ? "" : favorable ? "Favorable" : "Défavorable"));
            faits.add(new Fait("Motif de l’avis", instruction.motif()));
            faits.add(new Fait("Recommandations", String.join("\n", instruction.recommandations())));
            faits.add(new Fait("Points de vigilance", String.join("\n", instruction.vigilances())));
        });
        return faits;
    }
}
