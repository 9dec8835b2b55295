package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, or to something the reader may not know of: the answer is the same. */
@ParentLayout(MainLayout.class)
@PageTitle("Page introuvable – Treille")
@AnonymousAllowed
class IntrouvableView extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent evenement, ErrorParameter<NotFoundException> parametre) {
        addClassName("page-erreur");
        add(
                new H2("Cette page n’existe pas"),
                new Paragraph(
                        "L’adresse est peut-être incomplète, ou ce qu’elle désignait n’est pas dans votre périmètre."),
                new Anchor("", "Revenir au tableau de bord"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
