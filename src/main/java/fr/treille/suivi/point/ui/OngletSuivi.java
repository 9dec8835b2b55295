package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.point.PointLiens;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.SuiviFiche;
import fr.treille.suivi.point.mois.EtatMois;
import fr.treille.suivi.point.mois.MoisLigne;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

/** The points of a grappe, what comes next, and what is carried from one to the other. */
@org.springframework.stereotype.Component
class OngletSuivi implements OngletGrappe {

    private final PointService points;
    private final GestesPoint gestes;
    private final SectionsSuivi sections;
    private final Clock horloge;

    OngletSuivi(PointService points, GestesPoint gestes, SectionsSuivi sections, Clock horloge) {
        this.points = points;
        this.gestes = gestes;
        this.sections = sections;
        this.horloge = horloge;
    }

    @Override
    public int ordre() {
        return 70;
    }

    @Override
    public String titre() {
        return "Points";
    }

    @Override
    public Groupe groupe() {
        return Groupe.SUIVI;
    }

    @Override
    public String chemin() {
        return PointLiens.ONGLET;
    }

    @Override
    public boolean visible(GrappeFiche grappe) {
        return grappe.statut() == StatutGrappe.CONVENTIONNEE;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var suivi = points.deLaGrappe(grappe.id());
        var contenu = new Div();
        contenu.addClassName("suivi-onglet");
        if (suivi.periode() == null) {
            contenu.add(
                    new Paragraph(
                            "Le suivi commence à la signature de la convention, que Treille ne connaît pas pour cette grappe."));
            return contenu;
        }
        contenu.add(
                points(grappe, suivi), sections.actions(suivi, null, rafraichir), sections.risques(suivi, rafraichir));
        return contenu;
    }

    private Component points(GrappeFiche grappe, SuiviFiche suivi) {
        var titre = new Div(new H2("Points mensuels"), prochain(suivi));
        titre.addClassName("suivi-section-titre");
        if (AgentConnecte.courant().peut(Droits.SUIVRE)) {
            var planifier = AffichagePoints.bouton(
                    "Planifier un point",
                    () -> gestes.planifier(
                            grappe.id(),
                            grappe.nom(),
                            libre(suivi),
                            id -> UI.getCurrent().navigate(PointLiens.fiche(id))),
                    ButtonVariant.LUMO_SMALL);
            planifier.addClassName("pousse");
            titre.add(planifier);
        }
        var liste = new UnorderedList();
        liste.addClassName("suivi-liste");
        suivi.mois().forEach(mois -> liste.add(ligne(grappe, mois)));
        var section = new Div(titre, liste);
        section.addClassName("suivi-section");
        return section;
    }

    private Span prochain(SuiviFiche suivi) {
        var prochain = suivi.prochain();
        var texte = new Span(
                prochain == null || prochain.jour() == null
                        ? "Aucun point n’est prévu."
                        : "Prochain point le " + Formats.date(prochain.jour()) + ", "
                                + Formats.distance(prochain.jour(), LocalDate.now(horloge)));
        texte.addClassName("texte-secondaire");
        return texte;
    }

    /** This month, or the first one after it that has no point. */
    private YearMonth libre(SuiviFiche suivi) {
        var mois = YearMonth.now(horloge);
        while (pris(suivi, mois)) {
            mois = mois.plusMonths(1);
        }
        return mois;
    }

    private static boolean pris(SuiviFiche suivi, YearMonth mois) {
        return suivi.mois().stream().anyMatch(ligne -> ligne.mois().equals(mois) && ligne.pointId() != null);
    }

    private ListItem ligne(GrappeFiche grappe, MoisLigne mois) {
        var ligne = new ListItem(AffichagePoints.badge(mois.etat()));
        var id = mois.pointId();
        var jour = mois.jour();
        if (id == null) {
            ligne.add(new Div(new Span(PointLiens.titre(mois.mois()))));
            if (mois.etat() == EtatMois.MANQUANT && AgentConnecte.courant().peut(Droits.SUIVRE)) {
                var saisir = AffichagePoints.bouton(
                        "Saisir après coup",
                        () -> gestes.planifier(
                                grappe.id(),
                                grappe.nom(),
                                mois.mois(),
                                cree -> UI.getCurrent().navigate(PointLiens.fiche(cree))),
                        ButtonVariant.LUMO_TERTIARY_INLINE);
                saisir.setAriaLabel("Saisir après coup le point " + PointLiens.de(mois.mois()));
                ligne.add(saisir);
            }
            return ligne;
        }
        var texte = new Div(new Anchor(PointLiens.fiche(id), PointLiens.titre(mois.mois())));
        if (jour != null) {
            var quand = new Span(" · " + Formats.date(jour));
            quand.addClassName("texte-secondaire");
            texte.add(quand);
        }
        ligne.add(texte);
        if (mois.meteo() != null) {
            ligne.add(AffichagePoints.badge(mois.meteo()));
        }
        if (mois.etat() == EtatMois.TENU) {
            ligne.add(
                    mois.valide()
                            ? new Badge("Compte rendu envoyé", Badge.Ton.REUSSI)
                            : new Badge("Compte rendu à valider", Badge.Ton.ALERTE));
        }
        return ligne;
    }
}
