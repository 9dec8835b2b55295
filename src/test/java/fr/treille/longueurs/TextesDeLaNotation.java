package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.notation.ConsensusService;
import fr.treille.dossier.notation.EvaluateurService;
import fr.treille.dossier.notation.FicheSaisie;
import fr.treille.dossier.notation.NotationService;
import fr.treille.dossier.notation.NoteSaisie;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is typed of the scores of a file. */
@Component
class TextesDeLaNotation implements TextesSaisis {

    private final GrappesDEssai essai;
    private final InstructionService instructions;
    private final NotationService notations;
    private final EvaluateurService evaluateurs;
    private final ConsensusService consensus;
    private final Session session;
    private long grappe;

    TextesDeLaNotation(
            GrappesDEssai essai,
            InstructionService instructions,
            NotationService notations,
            EvaluateurService evaluateurs,
            ConsensusService consensus,
            Session session) {
        this.essai = essai;
        this.instructions = instructions;
        this.notations = notations;
        this.evaluateurs = evaluateurs;
        this.consensus = consensus;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        essai.registre(16);
        var deposee = essai.deposee("Notée");
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = instructions.ouvrir(deposee.id(), deposee.version()).id();
        evaluateurs.designer(grappe, List.of(AgentConnecte.courant().id()));
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                texte("fiche_notation.lien_motif", Bornes.MOTIF, t -> notations.declarerLien(grappe, t)),
                texte("fiche_notation.lien_leve_motif", Bornes.MOTIF, t -> {
                    var moi = AgentConnecte.courant().id();
                    notations.declarerLien(grappe, "Ancien employeur");
                    session.sansChanger(Role.ADMINISTRATION, () -> {
                        evaluateurs.leverLien(grappe, moi, t);
                        return t;
                    });
                }),
                texte("fiche_note.commentaire", Bornes.NOTE, t -> notations.enregistrer(fiche(0, t))),
                texte("fiche_notation.trace_motif", Bornes.MOTIF, t -> {
                    notations.soumettre(fiche(0, ""));
                    consensus.arreter(fiche(0, ""));
                    consensus.reprendre(grappe, notations.notation(grappe).versionConsensus(), t);
                }));
    }

    private FicheSaisie fiche(int version, String commentaire) {
        return new FicheSaisie(
                grappe,
                version,
                notations.notation(grappe).grille().stream()
                        .map(ligne -> new NoteSaisie(BigDecimal.ZERO, commentaire))
                        .toList());
    }
}
