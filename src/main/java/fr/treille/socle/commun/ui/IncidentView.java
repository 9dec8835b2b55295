package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page that failed to open: a number to give, nothing of the inside. */
@ParentLayout(MainLayout.class)
@PageTitle("Incident – Treille")
@AnonymousAllowed
class IncidentView extends Div implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent evenement, ErrorParameter<Exception> parametre) {
        addClassName("page-erreur");
        add(
                new H2("Cette page n’a pas pu s’ouvrir"),
                new Paragraph(Erreurs.phrase(parametre.getException())),
                new Anchor("", "Revenir au tableau de bord"));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
