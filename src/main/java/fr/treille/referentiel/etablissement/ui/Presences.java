package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a structure is still in FINESS, in words and colour. */
final class Presences {

    private Presences() {}

    /** A name that leads to its page, after what is to be said of its presence: the name may be cut, that never. */
    static Component avecNom(
            RouterLink lien, String nom, @Nullable LocalDate absentDepuis, @Nullable LocalDate fermeLe) {
        lien.getElement().setAttribute("title", nom);
        if (absentDepuis == null && fermeLe == null) {
            return lien;
        }
        return new Div(badge(absentDepuis, fermeLe), new Text(" "), lien);
    }

    /** « Absent au 22/09/2025 », « » for what is there. */
    static String enClair(@Nullable LocalDate absentDepuis, @Nullable LocalDate fermeLe) {
        if (fermeLe != null) {
            return "Fermé le " + Formats.date(fermeLe);
        }
        return absentDepuis == null ? "" : "Absent au " + Formats.date(absentDepuis);
    }

    static Component badge(@Nullable LocalDate absentDepuis, @Nullable LocalDate fermeLe) {
        if (fermeLe != null) {
            return new Badge(enClair(absentDepuis, fermeLe), Badge.Ton.ECHEC);
        }
        if (absentDepuis != null) {
            var badge = new Badge(enClair(absentDepuis, fermeLe), Badge.Ton.ALERTE);
            badge.setTitle("Le fichier FINESS de ce jour ne le contient plus\u00A0: il a probablement fermé.");
            return badge;
        }
        return new Span();
    }
}
