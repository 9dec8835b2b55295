package fr.treille.suivi.preuve.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.TablesLues;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.piece.ui.LienPiece;
import fr.treille.suivi.preuve.PreuveFiche;
import java.util.List;

/** The evidence of the period that is shown, and what is still to be said of that of the others. */
public final class ListePreuves extends Div {

    private final LieuPreuves lieu;

    public ListePreuves(LieuPreuves lieu) {
        this.lieu = lieu;
        var periode = lieu.periode();
        var toutes = lieu.preuves().preuves(lieu.grappeId());
        var preuves = toutes.stream()
                .filter(preuve -> preuve.periodeId() == periode.id())
                .toList();
        var ailleurs = toutes.stream()
                .filter(preuve -> preuve.periodeId() != periode.id() && !preuve.prouve())
                .toList();
        add(new H2("Preuves"));
        var muettes = ailleurs.size()
                + preuves.stream().filter(preuve -> !preuve.prouve()).count();
        if (muettes > 0) {
            var avis = new Paragraph(
                    muettes == 1
                            ? "Une preuve ne prouve rien tant qu’on ne dit pas de quel indicateur, de quels ESSMS et de quels"
                                    + " jours elle est."
                            : Formats.nombre(muettes) + "\u00A0preuves ne prouvent rien tant qu’on ne dit pas de quel"
                                    + " indicateur, de quels ESSMS et de quels jours elles sont.");
            avis.addClassName("texte-alerte");
            avis.getElement().setAttribute("role", "status");
            add(avis);
        }
        if (preuves.isEmpty()) {
            add(new Paragraph("Aucune preuve n’est jointe à cette période."));
        } else {
            add(table("Preuves", preuves));
        }
        if (!ailleurs.isEmpty()) {
            add(new H3("À préciser dans d’autres périodes"), table("Preuves à préciser d’autres périodes", ailleurs));
        }
    }

    private Div table(String nom, List<PreuveFiche> preuves) {
        var table = TablesLues.table(
                "usage-table", nom, List.of("Fichier", "Prouve", "#Taille", "Jointe le", "Par", "Commentaire", ""));
        preuves.forEach(preuve -> {
            var ligne = table.getBody().addRow();
            ligne.add(
                    cellule(new LienPiece(preuve.piece(), () -> lieu.preuves().contenu(preuve.id()))),
                    portee(preuve),
                    nombre(Formats.taille(preuve.piece().taille())),
                    new NativeTableCell(Formats.dateHeure(preuve.jointeLe())),
                    new NativeTableCell(preuve.jointePar()),
                    new NativeTableCell(preuve.commentaire()),
                    AgentConnecte.courant().peut(Droits.SUIVRE)
                            ? cellule(preciser(preuve), retirer(preuve))
                            : new NativeTableCell());
        });
        var cadre = new Div(table);
        cadre.addClassName("usage-defile");
        return cadre;
    }

    private NativeTableCell portee(PreuveFiche preuve) {
        var dite = new Span(preuve.portee().enClair(lieu.cibles(), lieu.noms()));
        if (preuve.prouve()) {
            return cellule(dite);
        }
        dite.addClassName("texte-secondaire");
        return cellule(new Badge(preuve.reserve(), Badge.Ton.ALERTE), new Div(dite));
    }

    private Button preciser(PreuveFiche preuve) {
        var bouton =
                new Button(preuve.prouve() ? "Corriger" : "Préciser", clic -> new PreciserDialog(preuve, lieu).open());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel("Préciser ce que prouve " + preuve.piece().nom());
        return bouton;
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
                    motif, () -> lieu.preuves().retirer(lieu.grappeId(), preuve.id(), motif.getValue()))) {
                demande.close();
                lieu.suite().run();
            }
        });
        retirer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        demande.add(motif);
        demande.getFooter().add(new Button("Annuler", clic -> demande.close()), retirer);
        demande.open();
    }

    private static NativeTableCell cellule(Component... contenu) {
        var cellule = new NativeTableCell();
        cellule.add(contenu);
        return cellule;
    }

    private static NativeTableCell nombre(String texte) {
        var cellule = new NativeTableCell(texte);
        cellule.addClassName("nombre");
        return cellule;
    }
}
