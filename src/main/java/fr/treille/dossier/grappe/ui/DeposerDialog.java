package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records a dépôt: its day and time on the national tool, and what it entails, a late one included. */
class DeposerDialog extends Dialog {

    /** As refusals name it. */
    private record Depot(
            @Nullable LocalDate dateDepot, @Nullable LocalTime heureDepot) {}

    private final Formulaire<Depot> formulaire = new Formulaire<>(Depot.class);
    private final GrappeFiche grappe;
    private final CycleGrappeService cycle;
    private final Runnable ensuite;
    private final Div retard = new Div();
    private final Button enregistrer = new Button("Enregistrer le dépôt", clic -> enregistrer());

    DeposerDialog(GrappeFiche grappe, CycleGrappeService cycle, LocalDate aujourdhui, Runnable ensuite) {
        this.grappe = grappe;
        this.cycle = cycle;
        this.ensuite = ensuite;
        var fenetre = grappe.fenetre();
        setHeaderTitle("Enregistrer le dépôt de «\u00A0" + grappe.nom() + "\u00A0»");
        setWidth("36rem");
        var date = formulaire.lier(Champs.date("Date du dépôt", PlageDates.FAIT, aujourdhui), Depot::dateDepot);
        var heure = formulaire.lier(Champs.heure("Heure du dépôt"), Depot::heureDepot);
        formulaire.exiger(Depot::dateDepot, "Donnez la date du dépôt.");
        date.setHelperText("Sur l’outil national. La fenêtre va " + fenetre.periode() + " à minuit.");
        heure.setHelperText("Facultative, à l’heure de la région. Le dernier jour compte jusqu’à 23:59:59.");
        var quand = new Div(date, heure);
        quand.addClassName("grappe-depot-quand");
        retard.addClassNames("grappe-depot-retard");
        retard.getElement().setAttribute("role", "alert");
        date.addValueChangeListener(changement -> prevenir(changement.getValue()));
        formulaire.afficher(new Depot(fenetre.ouverte(aujourdhui) ? aujourdhui : null, null));
        prevenir(date.getValue());
        var effets = new UnorderedList(
                new ListItem("Ses " + grappe.nombreEssms() + " ESSMS, son type, son porteur et sa solution ne se"
                        + " modifient plus\u00A0; ses contacts, si."),
                new ListItem("Le dépôt peut être annulé tant que l’instruction n’est pas ouverte."));
        effets.addClassName("grappe-effets");
        add(quand, retard, effets);
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    /** Says before that the file will be irrecevable. */
    private void prevenir(@Nullable LocalDate jour) {
        var tard = jour != null && grappe.fenetre().horsDelai(jour, grappe.multiregionale());
        retard.setVisible(tard);
        retard.setText(
                tard
                        ? "Hors délai\u00A0: " + grappe.fenetre().fermeture(grappe.multiregionale())
                                + ". Le dépôt sera enregistré et le dossier irrecevable\u00A0; la coordination pourra"
                                + " l’admettre avec un motif."
                        : "");
        enregistrer.setText(tard ? "Enregistrer un dépôt hors délai" : "Enregistrer le dépôt");
    }

    private void enregistrer() {
        formulaire
                .obtenir(depot -> cycle.deposer(
                        grappe.id(), grappe.version(), Objects.requireNonNull(depot.dateDepot()), depot.heureDepot()))
                .ifPresent(deposee -> {
                    close();
                    Messages.succes("Le dépôt du " + deposee.depotEnClair() + " est enregistré"
                            + (deposee.statut() == StatutGrappe.IRRECEVABLE
                                    ? "\u00A0: le dossier est irrecevable."
                                    : "."));
                    ensuite.run();
                });
    }
}
