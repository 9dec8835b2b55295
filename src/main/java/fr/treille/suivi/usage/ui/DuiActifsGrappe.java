package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.piece.ui.LienPiece;
import fr.treille.suivi.dui.DuiActifsFiche;
import fr.treille.suivi.dui.DuiActifsService;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The counts of active DUI of a grappe, under its measures. */
@Component
@Order(10)
class DuiActifsGrappe implements SectionUsage {

    private final DuiActifsService dui;
    private final Clock horloge;

    DuiActifsGrappe(DuiActifsService dui, Clock horloge) {
        this.dui = dui;
        this.horloge = horloge;
    }

    @Override
    public com.vaadin.flow.component.Component section(GrappeFiche grappe, Runnable rafraichir) {
        var section = new Div(new H2("DUI actifs"));
        var peut = AgentConnecte.courant().peut(Droits.SUIVRE);
        var comptes = dui.deLaGrappe(grappe.id());
        if (comptes.isEmpty()) {
            section.add(
                    new Paragraph("Le nombre de DUI actifs, demandé au niveau national, n’est pas encore déclaré."));
        } else {
            section.add(table(grappe, comptes, peut, rafraichir));
        }
        if (peut) {
            var declarer = new Button(
                    "Déclarer les DUI actifs",
                    clic -> new DuiActifsDialog(grappe.id(), null, dui, horloge, rafraichir).open());
            declarer.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            section.add(declarer);
        }
        return section;
    }

    private Div table(GrappeFiche grappe, List<DuiActifsFiche> comptes, boolean peut, Runnable rafraichir) {
        var table =
                AffichageUsages.table("DUI actifs", List.of("Au", "#DUI actifs", "Preuve", "Commentaire", "Par", ""));
        for (var compte : comptes) {
            var ligne = table.getBody().addRow();
            var preuve = compte.preuve();
            ligne.add(
                    new NativeTableCell(Formats.date(compte.jour())),
                    AffichageUsages.nombre(Formats.nombre(compte.nombre())),
                    preuve == null
                            ? AffichageUsages.cellule(AffichageUsages.alerte("Preuve manquante"))
                            : AffichageUsages.cellule(new LienPiece(preuve, () -> dui.contenu(compte.id()))),
                    new NativeTableCell(compte.commentaire()),
                    new NativeTableCell(compte.auteur()),
                    peut ? AffichageUsages.cellule(corriger(grappe, compte, rafraichir)) : new NativeTableCell());
        }
        var cadre = new Div(table);
        cadre.addClassName("usage-defile");
        return cadre;
    }

    private Button corriger(GrappeFiche grappe, DuiActifsFiche compte, Runnable rafraichir) {
        var bouton = new Button(
                "Corriger", clic -> new DuiActifsDialog(grappe.id(), compte, dui, horloge, rafraichir).open());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel("Corriger les DUI actifs du " + Formats.date(compte.jour()));
        return bouton;
    }
}
