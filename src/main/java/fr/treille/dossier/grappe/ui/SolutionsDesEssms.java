package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.ui.JeuColonnes;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The solution of each ESSMS of a grappe: a column of their list, and the way to give some of them another than their file's. */
class SolutionsDesEssms {

    private final GrappeFiche grappe;
    private final List<MembreLigne> membres;
    private final List<SolutionSegur> liste;
    private final MembreService service;
    private final Runnable rafraichir;

    /** @param liste those of the list that a file may choose today */
    SolutionsDesEssms(
            GrappeFiche grappe,
            List<MembreLigne> membres,
            List<SolutionSegur> liste,
            MembreService service,
            Runnable rafraichir) {
        this.grappe = grappe;
        this.membres = membres;
        this.liste = liste;
        this.service = service;
        this.rafraichir = rafraichir;
    }

    private boolean aucunePropre() {
        return membres.stream().allMatch(membre -> membre.solutionId() == null);
    }

    void colonnes(JeuColonnes<MembreLigne> colonnes) {
        colonnes.texte("solution", "Solution", this::solution)
                .bulle(membre -> membre.solutionId() == null ? "Celle du dossier" : "Propre à cet ESSMS")
                .largeur(7)
                .souple(1)
                .cacheeSi(aucunePropre())
                .toujoursExportee();
        colonnes.booleen("solutionPropre", "Solution propre à l’ESSMS", membre -> membre.solutionId() != null)
                .horsEcran();
    }

    private String solution(MembreLigne membre) {
        return membre.solutionId() == null ? grappe.projet().solution().nom() : membre.solution();
    }

    /**
     * What gives a solution to chosen ESSMS, null where that is not possible, or where there is no list to choose in.
     *
     * @param choisis read when it is clicked
     */
    @Nullable
    Button bouton(Supplier<Collection<MembreLigne>> choisis) {
        if (!DemandesDesEssms.declarables(grappe) || liste.isEmpty() && aucunePropre()) {
            return null;
        }
        return new Button(
                "Choisir leur solution",
                clic -> new SolutionEssmsDialog(grappe, choisis.get(), liste, service, rafraichir).open());
    }
}
