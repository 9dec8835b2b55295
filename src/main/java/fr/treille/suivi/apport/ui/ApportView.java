package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.notice.Notices;
import fr.treille.socle.commun.ui.LiensNotices;
import fr.treille.socle.compte.connexion.Origine;
import fr.treille.suivi.apport.ApportOuvert;
import fr.treille.suivi.apport.ApportsPorteur;
import fr.treille.suivi.apport.EtatApport;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Where a porteur's link leads: his grappe's measures of one period, typed, given over, and nothing else of the application. */
@Route(value = ApportView.CHEMIN + "/:jeton", autoLayout = false)
@PageTitle("Vos mesures d’usage – Treille")
@AnonymousAllowed
class ApportView extends Main implements BeforeEnterObserver {

    static final String CHEMIN = "apport";

    private static final String FORME = "[A-Za-z0-9_-]{43}";

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final ApportsPorteur apports;
    private final Notices notices;
    private final Clock horloge;
    private String jeton = "";

    ApportView(ApportsPorteur apports, Notices notices, Clock horloge) {
        this.apports = apports;
        this.notices = notices;
        this.horloge = horloge;
        addClassName("apport");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        jeton = entree.getRouteParameters().get("jeton").orElse("");
        ouvrir();
    }

    /** Reads it all again and shows it as it now is. */
    private void ouvrir() {
        removeAll();
        try {
            // what has not the form of a token is no nearer to one than another wrong one, and counts as well
            montrer(apports.ouvrir(jeton.matches(FORME) ? jeton : "", origine()));
            // nobody signs in to it, and a telephone put down for a while must not lose what was typed
            VaadinSession.getCurrent().getSession().setMaxInactiveInterval((int) PATIENCE.toSeconds());
        } catch (Refus refus) {
            var raison = new Paragraph(refus.message());
            raison.getElement().setAttribute("role", "alert");
            add(new H1("Mesures d’usage"), raison);
        }
        add(LiensNotices.aCote(notices));
    }

    private static String origine() {
        return Origine.courante().orElse("");
    }

    private void montrer(ApportOuvert apport) {
        add(entete(apport));
        if (apport.etat() == EtatApport.OUVERT) {
            add(new FormulaireApport(apports, jeton, apport, LocalDate.now(horloge), this::ouvrir));
        } else {
            add(new RecapitulatifApport(apport));
        }
    }

    private static Div entete(ApportOuvert apport) {
        var entete = new Div(
                new Span(apport.agence()),
                new H1("Mesures d’usage"),
                new H2(apport.grappe()),
                new Paragraph(
                        "Période du " + Formats.date(apport.debut()) + " au " + Formats.date(apport.fin()) + "."));
        entete.addClassName("apport-entete");
        if (!apport.motifRenvoi().isEmpty()) {
            var motif = new Paragraph("L’agence vous renvoie cette saisie\u00A0: " + apport.motifRenvoi());
            motif.addClassNames("apport-avis", "texte-alerte");
            motif.getElement().setAttribute("role", "note");
            entete.add(motif);
        }
        return entete;
    }
}
