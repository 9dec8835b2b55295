package fr.treille.dossier.decision;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.AppreciationService;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.socle.equipe.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files whose avis waits for a decision, 315 000 € each. They all have the ESSMS of the tests, which a witness has too: each avis
 * says why none is financed twice.
 */
@Component
public class AvisDEssai {

    private final GrappesDEssai essai;
    private final InstructionService instructions;
    private final AppreciationService appreciations;
    private final GrappeService grappes;
    private final Session session;
    private final JdbcClient base;
    private final List<Long> rendus = new ArrayList<>();

    AvisDEssai(
            GrappesDEssai essai,
            InstructionService instructions,
            AppreciationService appreciations,
            GrappeService grappes,
            Session session,
            JdbcClient base) {
        this.essai = essai;
        this.instructions = instructions;
        this.appreciations = appreciations;
        this.grappes = grappes;
        this.session = session;
        this.base = base;
    }

    /** Fifteen ESSMS; signs this thread in as the coordination. */
    public GrappeFiche rendu(String nom, boolean favorable) {
        essai.registre(16);
        essai.deposee("Témoin de " + nom);
        var deposee = essai.au(StatutGrappe.DEPOSEE, nom, 15);
        session.ouvrir(Role.COORDINATION_ARS);
        var ouverte = instructions.ouvrir(deposee.id(), deposee.version());
        var rendue = instructions.rendre(saisie(ouverte, favorable));
        rendus.add(rendue.id());
        base.sql("SELECT DISTINCT grappe_id FROM grappe_essms WHERE grappe_id IN (:rendus)")
                .param("rendus", rendus)
                .query(Long.class)
                .list()
                .forEach(this::expliquer);
        return rendue;
    }

    /** Answers the conflicts that came after its avis, with the files of the same test. */
    private void expliquer(long grappe) {
        var fiche = grappes.trouver(grappe).orElse(null);
        if (fiche != null
                && fiche.statut() == StatutGrappe.A_DECIDER
                && instructions.trouver(grappe).orElseThrow().deport().isEmpty()) {
            instructions.examen(grappe).conflits().stream()
                    .filter(conflit -> conflit.motifTenu().isEmpty())
                    .forEach(conflit -> appreciations.apprecier(new AppreciationSaisie(
                            grappe,
                            fiche.version(),
                            conflit.critere(),
                            conflit.objet(),
                            conflit.trouvee(),
                            conflit.constat(),
                            true,
                            "Deux opérations distinctes.")));
        }
    }

    /** As whoever is signed in types it, nothing missing. */
    public AvisSaisie saisie(GrappeFiche ouverte, boolean favorable) {
        return new AvisSaisie(
                ouverte.id(),
                ouverte.version(),
                favorable,
                "Projet examiné.",
                List.of(),
                List.of(),
                instructions.examen(ouverte.id()).expliquer("Deux opérations distinctes."));
    }
}
