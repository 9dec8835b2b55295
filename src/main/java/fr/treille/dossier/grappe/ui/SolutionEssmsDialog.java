package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives ESSMS of a grappe a solution of the list of their own, or the one of their file again. */
class SolutionEssmsDialog extends Dialog {

    /** What is chosen, by the name of the refusal; null for the solution of the file. */
    record Saisie(@Nullable SolutionSegur solutionId) {}

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);

    SolutionEssmsDialog(
            GrappeFiche grappe,
            Collection<MembreLigne> membres,
            List<SolutionSegur> liste,
            MembreService service,
            Runnable ensuite) {
        var nombre = membres.size();
        setHeaderTitle(
                nombre == 1
                        ? "Solution de «\u00A0" + membres.iterator().next().nom() + "\u00A0»"
                        : "Solution de " + nombre + " ESSMS");
        setWidth("36rem");
        var duDossier = grappe.projet().solution().nom();
        var choix = formulaire.lier(
                new ChampChoix<SolutionSegur>("Solution de la liste des référencées"), Saisie::solutionId);
        Champs.proposer(choix, offertes(liste, membres));
        choix.setItemLabelGenerator(SolutionSegur::libelle);
        choix.setClearButtonVisible(true);
        choix.setWidthFull();
        var celle =
                duDossier.isEmpty() ? "celle du dossier, qui n’est pas encore dite" : "celle du dossier, " + duDossier;
        choix.setHelperText("Vide\u00A0: " + celle + ".");
        choix.addValueChangeListener(change -> choix.setHelperText(
                change.getValue() == null
                        ? "Vide\u00A0: " + celle + "."
                        : change.getValue().enClair()));
        formulaire.afficher(new Saisie(commune(liste, membres)));
        var enregistrer = new Button("Enregistrer la solution", clic -> {
            if (formulaire.enregistrer(saisie -> service.choisirSolution(
                    grappe.id(),
                    grappe.version(),
                    membres.stream().map(MembreLigne::finess).toList(),
                    saisie.solutionId() == null ? null : saisie.solutionId().id()))) {
                close();
                Messages.succes("La solution est enregistrée et le montant recalculé.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("Aujourd’hui\u00A0: " + presentes(membres) + "."),
                choix,
                new Paragraph(
                        "Le programme finance une même solution pour tous les ESSMS d’un projet\u00A0: une solution propre"
                                + " est signalée dans l’examen, et le référencement est vérifié dans le couloir de chaque ESSMS."));
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    /** Those that may be chosen, and those that the ESSMS have already, which may have left the list since. */
    private static List<SolutionSegur> offertes(List<SolutionSegur> liste, Collection<MembreLigne> membres) {
        var offertes = new ArrayList<>(liste);
        membres.stream()
                .filter(membre ->
                        membre.solutionId() != null && liste.stream().noneMatch(une -> une.id() == membre.solutionId()))
                .map(membre -> new SolutionSegur(
                        Objects.requireNonNull(membre.solutionId()), "hors de la liste", membre.solution(), List.of()))
                .distinct()
                .forEach(offertes::add);
        return offertes;
    }

    /** The one that they all have of their own, null when they have not. */
    private static @Nullable SolutionSegur commune(List<SolutionSegur> liste, Collection<MembreLigne> membres) {
        var ids = membres.stream().map(MembreLigne::solutionId).distinct().toList();
        return ids.size() != 1
                ? null
                : offertes(liste, membres).stream()
                        .filter(une -> Objects.equals(une.id(), ids.getFirst()))
                        .findFirst()
                        .orElse(null);
    }

    /** « celle du dossier (12), Orme (3) ». */
    private static String presentes(Collection<MembreLigne> membres) {
        return membres.stream()
                .collect(Collectors.groupingBy(
                        membre -> membre.solutionId() == null ? "celle du dossier" : membre.solution(),
                        TreeMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(une -> une.getKey() + " (" + une.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
