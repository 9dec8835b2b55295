package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.socle.commun.notice.Notice;
import fr.treille.socle.commun.notice.Notices;

/** The way to the public pages, at the foot of the pages that anybody may open and of the menu. */
public final class LiensNotices extends Nav {

    private LiensNotices(Notices notices, AnchorTarget cible) {
        addClassName("liens-notices");
        setAriaLabel("Informations légales");
        var liste = new UnorderedList();
        for (var notice : Notice.values()) {
            var lien = new Anchor(notice.chemin(), notices.lien(notice));
            lien.setTarget(cible);
            if (cible == AnchorTarget.BLANK) {
                lien.getElement().setAttribute("title", notices.lien(notice) + " (nouvel onglet)");
            }
            liste.add(new ListItem(lien));
        }
        add(liste);
    }

    /** Where nothing typed would be lost by leaving. */
    public static LiensNotices sur(Notices notices) {
        return new LiensNotices(notices, AnchorTarget.SELF);
    }

    /** Beside a form that nobody signed in to: the pages open in another tab, and what is typed stays. */
    public static LiensNotices aCote(Notices notices) {
        return new LiensNotices(notices, AnchorTarget.BLANK);
    }
}
