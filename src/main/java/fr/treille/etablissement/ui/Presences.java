package fr.treille.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.treille.commun.Formats;
import fr.treille.commun.ui.Badge;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a structure is still in FINESS, in words and colour. */
final class Presences {

    private Presences() {}

    static Component badge(@Nullable LocalDate absentDepuis, @Nullable LocalDate fermeLe) {
        if (fermeLe != null) {
            return new Badge("Fermé le " + Formats.date(fermeLe), Badge.Ton.ECHEC);
        }
        if (absentDepuis != null) {
            var badge = new Badge("Absent au " + Formats.date(absentDepuis), Badge.Ton.ALERTE);
            badge.setTitle("Le fichier FINESS de ce jour ne le contient plus\u00A0: il a probablement fermé.");
            return badge;
        }
        return new Span();
    }
}
