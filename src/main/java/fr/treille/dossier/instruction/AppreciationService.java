package fr.treille.dossier.instruction;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Appreciations;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What persons find of the criteria of a file where facts do not decide, or decide otherwise than they should. */
@Service
@Transactional
@PreAuthorize("hasRole('DONNER_AVIS')")
public class AppreciationService {

    private final GrappeService grappes;
    private final Examens examens;
    private final Appreciations appreciations;
    private final InstructionService instructions;
    private final Deports deports;
    private final Clock horloge;

    AppreciationService(
            GrappeService grappes,
            Examens examens,
            Appreciations appreciations,
            InstructionService instructions,
            Deports deports,
            Clock horloge) {
        this.grappes = grappes;
        this.examens = examens;
        this.appreciations = appreciations;
        this.instructions = instructions;
        this.deports = deports;
        this.horloge = horloge;
    }

    /**
     * Finds that a criterion holds, or does not: it counts in the place of what the facts say, as long as they do not change.
     *
     * @throws Refus on the field concerned without an answer or a motive; when the criterion is not for a person to appreciate,
     *     or the file not between its dépôt and its avis, its decision for a conflict; when this avis is for those who follow other
     *     territoires, or the caller has an interest in it
     * @throws ModificationConcurrente when the file, what is known of it or what somebody found of it is not what the screen showed
     */
    public void apprecier(AppreciationSaisie saisie) {
        instructions.exigerTerritoire(saisie.grappeId());
        var grappe = grappes.fiche(saisie.grappeId());
        deports.exigerAucun(grappe.id());
        ModificationConcurrente.exigerVersion(grappe.version(), saisie.version());
        var controle = examens.de(grappe).controles().stream()
                .filter(un -> un.critere() == saisie.critere() && un.objet().equals(saisie.objet()))
                .findFirst()
                .orElseThrow(() -> new Refus("Ce critère ne concerne pas ce dossier."));
        if (!controle.appreciable()) {
            throw new Refus("Ce critère ne s’apprécie pas à part\u00A0: l’avis, ou les pièces, le disent.");
        }
        if (!controle.ouvert(grappe.statut())) {
            throw new Refus("Un critère s’apprécie entre le dépôt et l’avis, un conflit jusqu’à la décision\u00A0: la "
                    + NomGrappe.cite(grappe.nom()) + " est à l’état «\u00A0"
                    + grappe.statut().libelle() + "\u00A0».");
        }
        if (saisie.satisfait() == null) {
            throw Refus.sur(AppreciationSaisie::satisfait, "Dites si le critère est satisfait.");
        }
        var motif = Bornes.exiger(
                "motif", "Dites ce qui le fait apprécier ainsi.", "Le motif", saisie.motif(), Bornes.MOTIF);
        if (!controle.constat().equals(saisie.constat())) {
            throw new ModificationConcurrente(List.of());
        }
        appreciations.dire(
                grappe.id(),
                controle,
                saisie.trouvee(),
                saisie.satisfait(),
                motif,
                AgentConnecte.courant().id(),
                horloge.instant());
    }
}
