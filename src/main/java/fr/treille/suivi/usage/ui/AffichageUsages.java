package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.TablesLues;
import fr.treille.suivi.usage.Taux;
import java.util.List;

/** What the screens of usage say the same way. */
final class AffichageUsages {

    private AffichageUsages() {}

    /**
     * An empty table with its headers.
     *
     * @param titres one that begins with « # » heads numbers, to the right
     */
    static NativeTable table(String nom, List<String> titres) {
        return TablesLues.table("usage-table", nom, titres);
    }

    static NativeTableCell nombre(String texte) {
        var cellule = new NativeTableCell(texte);
        cellule.addClassName("nombre");
        return cellule;
    }

    static NativeTableCell cellule(Component... contenu) {
        var cellule = new NativeTableCell();
        cellule.add(contenu);
        return cellule;
    }

    /** Whether a rate is at its threshold, in words: the colour says nothing alone. */
    static Badge etat(CibleFiche cible, Taux taux) {
        var seuil = cible.seuil();
        if (seuil == null) {
            return new Badge("Sans seuil", Badge.Ton.NEUTRE);
        }
        if (!taux.existe()) {
            return new Badge("Pas de taux", Badge.Ton.NEUTRE);
        }
        return taux.atteint(seuil)
                ? new Badge("Atteinte", Badge.Ton.REUSSI)
                : new Badge("Sous le seuil", Badge.Ton.ALERTE);
    }

    static Span discret(String texte) {
        var span = new Span(texte);
        span.addClassName("texte-secondaire");
        return span;
    }

    static Span alerte(String texte) {
        var span = new Span(texte);
        span.addClassName("texte-alerte");
        return span;
    }
}
