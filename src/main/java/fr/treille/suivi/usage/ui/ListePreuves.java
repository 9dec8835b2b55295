package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.piece.ui.LienPiece;
import fr.treille.suivi.preuve.PreuveFiche;
import fr.treille.suivi.usage.UsageGrappe;
import java.util.List;
import java.util.Objects;

/** The evidence of the period that is shown. */
final class ListePreuves extends Div {

    private final GrappeFiche grappe;
    private final UsageGrappe usage;
    private final ServicesUsage services;
    private final Runnable suite;

    ListePreuves(GrappeFiche grappe, UsageGrappe usage, ServicesUsage services, Runnable suite) {
        this.grappe = grappe;
        this.usage = usage;
        this.services = services;
        this.suite = suite;
        var periode = Objects.requireNonNull(usage.periode());
        var preuves = services.preuves().preuves(grappe.id()).stream()
                .filter(preuve -> preuve.periodeId() == periode.id())
                .toList();
        add(new H2("Preuves"));
        if (preuves.isEmpty()) {
            add(new Paragraph("Aucune preuve n’est jointe à cette période."));
            return;
        }
        var table = AffichageUsages.table(
                "Preuves", List.of("Fichier", "Prouve", "#Taille", "Jointe le", "Par", "Commentaire", ""));
        preuves.forEach(preuve -> {
            var ligne = table.getBody().addRow();
            ligne.add(
                    AffichageUsages.cellule(new LienPiece(
                            preuve.piece(), () -> services.preuves().contenu(preuve.id()))),
                    new NativeTableCell(portee(preuve)),
                    AffichageUsages.nombre(Formats.taille(preuve.piece().taille())),
                    new NativeTableCell(Formats.dateHeure(preuve.jointeLe())),
                    new NativeTableCell(preuve.jointePar()),
                    new NativeTableCell(preuve.commentaire()),
                    AgentConnecte.courant().peut(Droits.SUIVRE)
                            ? AffichageUsages.cellule(retirer(preuve))
                            : new NativeTableCell());
        });
        var cadre = new Div(table);
        cadre.addClassName("usage-defile");
        add(cadre);
    }

    private String portee(PreuveFiche preuve) {
        var indicateur = usage.cibles().stream()
                .map(un -> un.cible())
                .filter(cible -> cible.code().equals(preuve.indicateur()))
                .map(CibleFiche::abrege)
                .findFirst()
                .orElse("Tous les indicateurs");
        return indicateur + ", " + (preuve.finess().isEmpty() ? "tous les ESSMS" : preuve.essms());
    }

    private Button retirer(PreuveFiche preuve) {
        var bouton = new Button("Retirer", clic -> demander(preuve));
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel("Retirer " + preuve.piece().nom());
        return bouton;
    }

    private void demander(PreuveFiche preuve) {
        var demande = new Dialog("Retirer «\u00A0" + preuve.piece().nom() + "\u00A0»");
        demande.setWidth("30rem");
        var motif = new TextField("Motif");
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        motif.setHelperText("Le fichier est conservé, et ne compte plus.");
        var retirer = new Button("Retirer la preuve", clic -> {
            if (Formulaire.surUnChamp(
                    motif, () -> services.preuves().retirer(grappe.id(), preuve.id(), motif.getValue()))) {
                demande.close();
                suite.run();
            }
        });
        retirer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        demande.add(motif);
        demande.getFooter().add(new Button("Annuler", clic -> demande.close()), retirer);
        demande.open();
    }
}
