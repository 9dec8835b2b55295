package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.suivi.dui.DuiActifsService;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** The active DUI of the périmètre at a date, and their export. */
class DuiActifsPanneau extends Div {

    private final DuiActifsService dui;
    private final Paragraph total = new Paragraph();
    private LocalDate jour;

    DuiActifsPanneau(DuiActifsService dui, Clock horloge) {
        this.dui = dui;
        jour = LocalDate.now(horloge);
        addClassName("usage-dui");
        var date = Champs.date("Au", jour);
        date.setValue(jour);
        date.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                jour = change.getValue();
                compter();
            }
        });
        var titre = new H2("DUI actifs");
        total.getElement().setAttribute("role", "status");
        var liens = new Div(
                lien("Exporter en CSV", "csv", "text/csv; charset=UTF-8", dui::exporterCsv),
                lien(
                        "Exporter en XLSX",
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        dui::exporterXlsx));
        liens.addClassName("barre-filtres");
        add(titre, total, date, liens);
        compter();
    }

    private void compter() {
        var compte = dui.total(jour);
        var nombre = new Span(Formats.nombre(compte.nombre()));
        nombre.addClassName("usage-taux");
        total.removeAll();
        total.add(
                nombre,
                Affichage.discret(" au " + Formats.date(compte.jour()) + ", déclarés par "
                        + Formats.nombre(compte.grappesComptees()) + " grappes sur "
                        + Formats.nombre(compte.grappes()) + ", " + Formats.nombre(compte.prouvees())
                        + " avec preuve."));
    }

    private Anchor lien(String libelle, String suffixe, String type, BiConsumer<LocalDate, OutputStream> export) {
        var lien = new Anchor(
                (DownloadHandler) demande -> {
                    demande.setFileName("dui-actifs-" + jour + "." + suffixe);
                    demande.setContentType(type);
                    export.accept(jour, demande.getOutputStream());
                },
                libelle);
        lien.setRouterIgnore(true);
        return lien;
    }
}
