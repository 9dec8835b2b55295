package fr.treille.engagement.versement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.convention.ui.SoldeConvention;
import fr.treille.engagement.versement.Depenses;
import fr.treille.engagement.versement.DepensesService;
import fr.treille.engagement.versement.EtatDepensesFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.TablesLues;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.piece.ui.LienPiece;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** The statements of expenses of a grappe on its convention's tab: those of its OG, then the consolidated one. */
@org.springframework.stereotype.Component
@Order(20)
class PanneauDepenses implements SoldeConvention {

    private final DepensesService service;
    private final Clock horloge;

    PanneauDepenses(DepensesService service, Clock horloge) {
        this.service = service;
        this.horloge = horloge;
    }

    @Override
    public Component etat(GrappeFiche grappe, Runnable rafraichir) {
        var depenses = service.depenses(grappe.id());
        var table = TablesLues.table(
                "usage-table",
                "États de dépenses",
                List.of("Organisme", "Certifié ou visé", "Le", "#Montant", "État", "Remarque", ""));
        depenses.organismes().forEach(og -> {
            var ligne = table.getBody().addRow();
            ligne.add(new NativeTableCell(og.nom() + " · " + Formats.nombre(og.essms()) + "\u00A0ESSMS"));
            cellules(og.etat(), new EtatVu(depenses, og, og.etat(), rafraichir)).forEach(ligne::add);
        });
        var total = table.getBody().addRow();
        total.addClassName("usage-og");
        total.add(
                new NativeTableCell("Somme des états certifiés"),
                new NativeTableCell(),
                new NativeTableCell(),
                nombre(depenses.somme().toString()),
                new NativeTableCell(),
                new NativeTableCell(),
                new NativeTableCell());
        var consolide = table.getBody().addRow();
        consolide.add(new NativeTableCell("État consolidé du projet"));
        cellules(depenses.consolide(), new EtatVu(depenses, null, depenses.consolide(), rafraichir))
                .forEach(consolide::add);
        var cadre = new Div(table);
        cadre.addClassName("usage-defile");
        var complet = depenses.consolidees();
        var resume = new Div(
                new Badge(
                        complet ? "Dépenses justifiées" : "Dépenses à justifier",
                        complet ? Badge.Ton.REUSSI : Badge.Ton.EN_COURS),
                new Span(depenses.certificationsEnClair() + " État consolidé\u00A0: " + depenses.consolideEnClair()));
        resume.addClassName("usage-solde-resume");
        var details = new Details(resume, cadre);
        details.setOpened(!complet);
        details.addClassName("usage-solde");
        return details;
    }

    /**
     * Where a statement is shown.
     *
     * @param og null for the consolidated one
     */
    private record EtatVu(
            Depenses depenses,
            Depenses.@Nullable Organisme og,
            @Nullable EtatDepensesFiche etat,
            Runnable rafraichir) {}

    private List<NativeTableCell> cellules(@Nullable EtatDepensesFiche etat, EtatVu vu) {
        var actions = new NativeTableCell();
        if (AgentConnecte.courant().peut(Droits.CONVENTIONNER)) {
            actions.add(action(vu));
        }
        if (etat == null) {
            var absent = new NativeTableCell("Pas encore reçu");
            absent.addClassName("texte-secondaire");
            return List.of(
                    absent, new NativeTableCell(), nombre("—"), new NativeTableCell(), new NativeTableCell(), actions);
        }
        var fichier = new NativeTableCell();
        fichier.add(new LienPiece(etat.piece(), () -> service.contenu(etat.id())));
        return List.of(
                new NativeTableCell(etat.signataire()),
                new NativeTableCell(Formats.date(etat.signeLe())),
                nombre(etat.montant().toString()),
                fichier,
                new NativeTableCell(etat.remarque()),
                actions);
    }

    private Button action(EtatVu vu) {
        var bouton = new Button(
                vu.etat() == null ? "Enregistrer" : "Corriger",
                clic -> new EtatDepensesDialog(
                                vu.depenses(), vu.og(), vu.etat(), service, LocalDate.now(horloge), vu.rafraichir())
                        .open());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var og = vu.og();
        bouton.setAriaLabel((vu.etat() == null ? "Enregistrer" : "Corriger")
                + (og == null ? " l’état consolidé" : " l’état de " + og.nom()));
        return bouton;
    }

    private static NativeTableCell nombre(String texte) {
        var cellule = new NativeTableCell(texte);
        cellule.addClassName("nombre");
        return cellule;
    }
}
