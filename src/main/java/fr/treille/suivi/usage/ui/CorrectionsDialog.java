package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.usage.UsageGrappe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the measures of a grappe were before they were corrected, who did it and when. */
class CorrectionsDialog extends Dialog {

    private static final int MONTREES = 200;

    CorrectionsDialog(GrappeFiche grappe, UsageGrappe usage, ServicesUsage services) {
        setHeaderTitle("Corrections des mesures");
        setWidth("60rem");
        var corrections = services.mesures().corrections(grappe.id());
        var noms = usage.noms();
        if (corrections.isEmpty()) {
            add(new Paragraph("Aucune mesure n’a été corrigée."));
        } else {
            var table = AffichageUsages.table(
                    "Corrections", List.of("Le", "Par", "Période", "ESSMS", "Indicateur", "#Avant", "#Après"));
            corrections.stream().limit(MONTREES).forEach(correction -> {
                var avant = correction.avant();
                var instant = correction.instant();
                var ligne = table.getBody().addRow();
                ligne.add(
                        new NativeTableCell(instant == null ? "" : Formats.dateHeure(instant)),
                        new NativeTableCell(correction.auteur()),
                        new NativeTableCell(usage.periodes().stream()
                                .filter(periode -> periode.id() == avant.periodeId())
                                .map(periode -> Formats.date(periode.fin()))
                                .findFirst()
                                .orElse("")),
                        new NativeTableCell(noms.getOrDefault(avant.finess(), avant.finess())),
                        new NativeTableCell(avant.indicateur().replace('_', ' ')),
                        AffichageUsages.nombre(enClair(avant)),
                        AffichageUsages.nombre(enClair(correction.apres())));
            });
            var cadre = new Div(table);
            cadre.addClassName("usage-defile");
            add(cadre);
            if (corrections.size() > MONTREES) {
                add(AffichageUsages.discret(
                        "Les " + MONTREES + " dernières sur " + Formats.nombre(corrections.size()) + "."));
            }
        }
        getFooter().add(new Button("Fermer", clic -> close()));
    }

    private static String enClair(@Nullable MesureFiche mesure) {
        if (mesure == null) {
            return "effacée";
        }
        var denominateur = mesure.denominateur();
        return Formats.nombre(mesure.numerateur())
                + (denominateur == null ? "" : " / " + Formats.nombre(denominateur))
                + (mesure.reduction() > 0 ? " − " + Formats.nombre(mesure.reduction()) : "");
    }
}
