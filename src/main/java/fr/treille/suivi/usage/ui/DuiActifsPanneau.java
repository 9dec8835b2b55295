package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.export.Lecture;
import fr.treille.socle.commun.export.Tableau;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.JeuColonnes;
import fr.treille.socle.commun.ui.MenuExport;
import fr.treille.suivi.dui.DuiActifsLigne;
import fr.treille.suivi.dui.DuiActifsService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The active DUI of the périmètre at a date, and their export. */
class DuiActifsPanneau extends Div {

    private final DuiActifsService dui;
    private final Paragraph total = new Paragraph();
    private LocalDate jour;

    DuiActifsPanneau(DuiActifsService dui, Clock horloge) {
        this.dui = dui;
        jour = LocalDate.now(horloge);
        addClassName("usage-dui");
        var date = Champs.date("Au", PlageDates.CONSULTATION, jour);
        date.setValue(jour);
        date.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                jour = change.getValue();
                compter();
            }
        });
        var titre = new H2("DUI actifs");
        total.getElement().setAttribute("role", "status");
        add(titre, total, date, new MenuExport(this::tableau));
        compter();
    }

    private void compter() {
        var compte = dui.total(jour);
        var nombre = new Span(Formats.nombre(compte.nombre()));
        nombre.addClassName("usage-taux");
        total.removeAll();
        total.add(
                nombre,
                AffichageUsages.discret(" au " + Formats.date(compte.jour()) + ", déclarés par "
                        + Formats.compte(compte.grappesComptees(), "grappe") + " sur "
                        + Formats.nombre(compte.grappes()) + ", " + Formats.nombre(compte.prouvees())
                        + " avec preuve."));
    }

    private Tableau<DuiActifsLigne> tableau() {
        var colonnes = new JeuColonnes<DuiActifsLigne>();
        colonnes.texte("nom", "Grappe", DuiActifsLigne::nom);
        colonnes.code("porteurFiness", "FINESS du porteur", DuiActifsLigne::porteurFiness);
        colonnes.organisme("porteur", "Porteur", DuiActifsLigne::porteur);
        colonnes.texte("territoires", "Territoires", ligne -> String.join(" ", ligne.territoires()));
        colonnes.entier("essms", "ESSMS", DuiActifsLigne::nombreEssms);
        colonnes.date("jour", "Compté le", DuiActifsLigne::jour);
        colonnes.entier("nombre", "DUI actifs", ligne -> ligne.jour() == null ? null : ligne.nombre());
        colonnes.texte("preuve", "Preuve", DuiActifsLigne::fichier);
        colonnes.code("sha256", "SHA-256 de la preuve", DuiActifsLigne::sha256);
        var compte = dui.total(jour);
        var demande = jour;
        return new Tableau<>(
                "DUI actifs",
                colonnes.enExport(),
                List.of("Au\u00A0: " + Formats.date(demande)),
                Lecture.sansTotaux(compte.grappes(), suite -> dui.parcourir(demande, suite)));
    }
}
