package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The solution of a project: chosen in the list of those that are référencées, which then says it, or typed. */
class ChampsSolution {

    private final List<SolutionSegur> liste;
    private final ChampChoix<SolutionSegur> choix = new ChampChoix<>("Dans la liste des solutions référencées");
    private final TextField nom = new TextField("Solution DUI");
    private final TextField editeur = new TextField("Éditeur");
    private final Select<Boolean> referencee = new Select<>();

    /** One that was chosen and has left the list since: kept as long as its name is not changed. */
    private @Nullable Solution ancienne;

    ChampsSolution(List<SolutionSegur> liste) {
        this.liste = liste;
        Champs.proposer(choix, liste);
        choix.setItemLabelGenerator(SolutionSegur::libelle);
        choix.setClearButtonVisible(true);
        choix.setVisible(!liste.isEmpty());
        choix.addClassName("large");
        choix.addValueChangeListener(change -> choisir(change.getValue(), change.isFromClient()));
        nom.setMaxLength(Bornes.PRODUIT);
        editeur.setMaxLength(Bornes.PRODUIT);
        referencee.setLabel("Référencée Ségur");
        referencee.setEmptySelectionAllowed(true);
        referencee.setEmptySelectionCaption("À préciser");
        referencee.setItems(true, false);
        referencee.setItemLabelGenerator(oui -> oui == null ? "À préciser" : oui ? "Oui" : "Non");
    }

    Component[] champs() {
        return new Component[] {choix, nom, editeur, referencee};
    }

    /** What the list says of it is not typed; what is typed next is of no list. */
    private void choisir(@Nullable SolutionSegur solution, boolean parLaPersonne) {
        ancienne = null;
        if (solution != null) {
            nom.setValue(solution.nom());
            editeur.setValue(solution.editeur());
            referencee.setValue(true);
        } else if (parLaPersonne) {
            nom.clear();
            editeur.clear();
            referencee.clear();
        }
        choix.setHelperText(solution == null ? "" : solution.enClair());
        fermer(choix.isReadOnly() || solution != null);
    }

    private void fermer(boolean ferme) {
        nom.setReadOnly(ferme);
        editeur.setReadOnly(ferme);
        referencee.setReadOnly(ferme);
    }

    Stream<Liaison> liaisons() {
        return Stream.of(
                new Liaison(
                        ChampGrappe.SOLUTION_LISTE, choix, s -> poser(s.projet().solution())),
                new Liaison(
                        ChampGrappe.SOLUTION,
                        nom,
                        s -> nom.setValue(s.projet().solution().nom())),
                new Liaison(
                        ChampGrappe.EDITEUR,
                        editeur,
                        s -> editeur.setValue(s.projet().solution().editeur())),
                new Liaison(
                        ChampGrappe.REFERENCEE,
                        referencee,
                        s -> referencee.setValue(s.projet().solution().referencee())));
    }

    private void poser(Solution solution) {
        choix.setValue(liste.stream()
                .filter(une -> Objects.equals(une.id(), solution.segurId()))
                .findFirst()
                .orElse(null));
        ancienne = choix.getValue() == null && solution.segurId() != null ? solution : null;
    }

    /** Once all fields may be typed in again, those that the list fills are not. */
    void verrouiller(boolean verrou) {
        fermer(verrou || choix.getValue() != null);
    }

    Solution solution() {
        var choisie = choix.getValue();
        var typee = Solution.de(nom.getValue(), editeur.getValue(), referencee.getValue());
        if (choisie != null) {
            return new Solution(choisie.nom(), choisie.editeur(), true, choisie.id());
        }
        var avant = ancienne;
        return avant != null && typee.equals(Solution.de(avant.nom(), avant.editeur(), avant.referencee()))
                ? avant
                : typee;
    }
}
