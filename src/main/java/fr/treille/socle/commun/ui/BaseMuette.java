package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/**
 * A page that the database let down while it opened: alone, since the shell around the others reads its counts and its
 * région there too. It goes on by itself, as {@link PagePanne} does.
 */
final class BaseMuette {

    private BaseMuette() {}

    private static int montrer(Main page) {
        page.addClassNames("page-erreur", "page-seule");
        page.getElement().setAttribute("data-sante", "actuator/health").setAttribute("data-suite", "");
        page.add(
                new H1(PagePanne.BASE_TITRE),
                new Paragraph(PagePanne.BASE_PHRASE),
                new Paragraph(new Anchor("", "Revenir au tableau de bord")));
        // asked for by the page once it is there, not in its head
        page.getElement().executeJs("import(new URL('js/reprise.js', document.baseURI).href)");
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    /** Anything else that the driver or the pool says by itself: of a connection that is closed, or an incident as others. */
    @PageTitle("Incident – Treille")
    @AnonymousAllowed
    static class Autre extends Main implements HasErrorParameter<SQLException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent evenement, ErrorParameter<SQLException> parametre) {
            if (BaseInjoignable.dans(parametre.getException())) {
                return montrer(this);
            }
            addClassNames("page-erreur", "page-seule");
            add(
                    new H1("Cette page n’a pas pu s’ouvrir"),
                    new Paragraph(Erreurs.phrase(parametre.getException())),
                    new Paragraph(new Anchor("", "Revenir au tableau de bord")));
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
    }

    /** No connection could be had in time. */
    @PageTitle(PagePanne.BASE_TITRE + " – Treille")
    @AnonymousAllowed
    static class Attendue extends Main implements HasErrorParameter<SQLTransientConnectionException> {

        @Override
        public int setErrorParameter(
                BeforeEnterEvent evenement, ErrorParameter<SQLTransientConnectionException> parametre) {
            return montrer(this);
        }
    }

    /** The connection was cut while it served. */
    @PageTitle(PagePanne.BASE_TITRE + " – Treille")
    @AnonymousAllowed
    static class Coupee extends Main implements HasErrorParameter<SQLNonTransientConnectionException> {

        @Override
        public int setErrorParameter(
                BeforeEnterEvent evenement, ErrorParameter<SQLNonTransientConnectionException> parametre) {
            return montrer(this);
        }
    }
}
