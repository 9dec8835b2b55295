package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.treille.socle.commun.notice.Bloc;
import fr.treille.socle.commun.notice.Morceau;
import fr.treille.socle.commun.notice.Notice;
import fr.treille.socle.commun.notice.Notices;
import java.util.Arrays;
import java.util.List;

/** What the law has the installation tell: a text of its own, open to anybody. Its words are put as text, never as HTML. */
@Route(value = "mentions-legales", autoLayout = false)
@RouteAlias(value = "donnees-personnelles", autoLayout = false)
@RouteAlias(value = "accessibilite", autoLayout = false)
@AnonymousAllowed
class NoticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Notices notices;
    private final Main contenu = new Main();
    private Notice notice = Notice.MENTIONS_LEGALES;

    NoticeView(Notices notices) {
        this.notices = notices;
        addClassName("notice");
        contenu.addClassName("notice-texte");
        contenu.getElement().setAttribute("tabindex", "-1");
        add(
                new Evitement(),
                new Header(new Anchor("", "Treille, page d’accueil")),
                contenu,
                new Footer(LiensNotices.sur(notices)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var chemin = entree.getLocation().getFirstSegment();
        Arrays.stream(Notice.values())
                .filter(une -> une.chemin().equals(chemin))
                .findFirst()
                .ifPresent(this::montrer);
    }

    void montrer(Notice demandee) {
        notice = demandee;
        contenu.removeAll();
        contenu.add(new H1(notice.titre()));
        var lue = notices.lire(notice);
        if (lue.livree()) {
            var avis = new Paragraph(
                    "Ce texte est celui qui est livré avec Treille\u00A0: l’administration de cette installation doit le"
                            + " compléter, puis le remplacer.");
            avis.addClassName("texte-alerte");
            avis.getElement().setAttribute("role", "note");
            contenu.add(avis);
        }
        lue.blocs().stream().map(NoticeView::composant).forEach(contenu::add);
    }

    private static Component composant(Bloc bloc) {
        return switch (bloc) {
            case Bloc.Titre(var niveau, var texte) ->
                switch (niveau) {
                    case 1 -> new H2(texte);
                    case 2 -> new H3(texte);
                    default -> new H4(texte);
                };
            case Bloc.Paragraphe(var morceaux) -> remplir(new Paragraph(), morceaux);
            case Bloc.Puces(var lignes) ->
                new UnorderedList(lignes.stream()
                        .map(ligne -> remplir(new ListItem(), ligne))
                        .toArray(ListItem[]::new));
        };
    }

    private static <T extends HtmlContainer> T remplir(T cadre, List<Morceau> morceaux) {
        for (var morceau : morceaux) {
            var adresse = morceau.adresse();
            if (adresse == null) {
                cadre.add(new Text(morceau.texte()));
            } else {
                var lien = new Anchor(adresse, morceau.texte());
                lien.setRouterIgnore(true);
                cadre.add(lien);
            }
        }
        return cadre;
    }

    @Override
    public String getPageTitle() {
        return notice.titre() + " – Treille";
    }
}
