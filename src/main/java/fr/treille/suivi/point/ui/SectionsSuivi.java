package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.action.ActionFiche;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Niveau;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.action.RisqueFiche;
import fr.treille.suivi.action.RisqueSaisie;
import fr.treille.suivi.action.Tendance;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.PointLiens;
import fr.treille.suivi.point.SuiviFiche;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The actions and the risks of a grappe, wherever they are shown. */
@org.springframework.stereotype.Component
class SectionsSuivi {

    private final ActionService actions;
    private final PlanificationService planification;
    private final AgentService agents;
    private final Clock horloge;

    SectionsSuivi(ActionService actions, PlanificationService planification, AgentService agents, Clock horloge) {
        this.actions = actions;
        this.planification = planification;
        this.agents = agents;
        this.horloge = horloge;
    }

    /**
     * Those open, then those closed.
     *
     * @param pointId at which a new one is decided, null for none
     * @param rafraichir called once one changed
     */
    Component actions(SuiviFiche suivi, @Nullable Long pointId, Runnable rafraichir) {
        var ouvertes = suivi.actionsOuvertes().size();
        var section =
                section("Actions", ouvertes == 0 ? "aucune ouverte" : Formats.compte(ouvertes, "ouverte", "ouvertes"));
        var liste = liste();
        suivi.actions().forEach(action -> liste.add(ligne(action, rafraichir)));
        section.add(suivi.actions().isEmpty() ? rien("Aucune action n’a été décidée.") : liste);
        if (ecrit()) {
            section.add(AffichagePoints.bouton(
                    "Ajouter une action",
                    () -> ouvrir(
                            new ActionSaisie(
                                    null,
                                    0,
                                    suivi.grappeId(),
                                    pointId,
                                    "",
                                    Personne.AUCUNE,
                                    LocalDate.now(horloge).plusMonths(1),
                                    EtatAction.A_FAIRE,
                                    ""),
                            rafraichir),
                    ButtonVariant.LUMO_SMALL));
        }
        return section;
    }

    private ListItem ligne(ActionFiche action, Runnable rafraichir) {
        var aujourdhui = LocalDate.now(horloge);
        var texte = new Div(new Span(action.libelle()));
        var closeLe = action.closeLe();
        var detail = new Div(new Span(action.qui().qui() + " · pour le " + Formats.date(action.pourLe())
                + (closeLe == null ? "" : " · " + cloture(action) + " le " + Formats.date(closeLe))
                + (action.motif().isEmpty() ? "" : "\u00A0: " + action.motif())
                + (action.pointMois() == null ? "" : " · décidée au point " + PointLiens.de(action.pointMois()))));
        detail.addClassName("suivi-detail");
        if (!action.etat().close()) {
            var distance = new Span(" · " + Formats.distance(action.pourLe(), aujourdhui));
            distance.addClassName(action.enRetard(aujourdhui) ? "texte-alerte" : "texte-secondaire");
            detail.add(distance, Champs.nonOuvre(action.pourLe()));
        }
        texte.add(detail);
        return ligne(
                AffichagePoints.badge(action.etat()),
                texte,
                "Modifier l’action " + action.libelle(),
                () -> ouvrir(action.saisie(), rafraichir));
    }

    private static String cloture(ActionFiche action) {
        return action.etat().libelle().toLowerCase(Locale.FRENCH);
    }

    private void ouvrir(ActionSaisie saisie, Runnable rafraichir) {
        new ActionDialog(
                        actions,
                        saisie,
                        new ChoixPersonne(planification.personnes(saisie.grappeId()), agents.agents(), saisie.qui()),
                        LocalDate.now(horloge),
                        rafraichir)
                .open();
    }

    /** Those open, the heaviest first, then those that are over. */
    Component risques(SuiviFiche suivi, Runnable rafraichir) {
        var ouverts = suivi.risquesOuverts().size();
        var section = section("Risques", ouverts == 0 ? "aucun ouvert" : Formats.compte(ouverts, "ouvert", "ouverts"));
        var liste = liste();
        suivi.risques().forEach(risque -> liste.add(ligne(risque, rafraichir)));
        section.add(suivi.risques().isEmpty() ? rien("Aucun risque n’a été relevé.") : liste);
        if (ecrit()) {
            section.add(AffichagePoints.bouton(
                    "Ajouter un risque",
                    () -> ouvrir(
                            new RisqueSaisie(
                                    null,
                                    0,
                                    suivi.grappeId(),
                                    "",
                                    Niveau.MOYEN,
                                    Niveau.MOYEN,
                                    Tendance.STABLE,
                                    Personne.AUCUNE,
                                    "",
                                    false),
                            rafraichir),
                    ButtonVariant.LUMO_SMALL));
        }
        return section;
    }

    private ListItem ligne(RisqueFiche risque, Runnable rafraichir) {
        var closLe = risque.closLe();
        var detail = new Div(
                new Span("probabilité " + risque.probabilite().feminin() + " · impact "
                        + bas(risque.impact().libelle()) + " · "
                        + bas(risque.tendance().libelle()) + " · "
                        + risque.qui().qui()
                        + (closLe == null ? "" : " · écarté le " + Formats.date(closLe))),
                new Div(risque.mesure().isEmpty() ? "" : "Mesure\u00A0: " + risque.mesure()));
        detail.addClassName("suivi-detail");
        return ligne(
                closLe == null ? AffichagePoints.poids(risque) : new Badge("Écarté", Badge.Ton.NEUTRE),
                new Div(new Span(risque.libelle()), detail),
                "Modifier le risque " + risque.libelle(),
                () -> ouvrir(risque.saisie(), rafraichir));
    }

    private static String bas(String texte) {
        return texte.toLowerCase(Locale.FRENCH);
    }

    private void ouvrir(RisqueSaisie saisie, Runnable rafraichir) {
        new RisqueDialog(
                        actions,
                        saisie,
                        new ChoixPersonne(planification.personnes(saisie.grappeId()), agents.agents(), saisie.qui()),
                        rafraichir)
                .open();
    }

    private static Div section(String titre, String compte) {
        var combien = new Span(compte);
        combien.addClassName("texte-secondaire");
        var entete = new Div(new H2(titre), combien);
        entete.addClassName("suivi-section-titre");
        var section = new Div(entete);
        section.addClassName("suivi-section");
        return section;
    }

    private static UnorderedList liste() {
        var liste = new UnorderedList();
        liste.addClassName("suivi-liste");
        return liste;
    }

    private static Paragraph rien(String texte) {
        var rien = new Paragraph(texte);
        rien.addClassName("texte-secondaire");
        return rien;
    }

    private static ListItem ligne(Component badge, Component texte, String nom, Runnable geste) {
        var ligne = new ListItem(badge, texte);
        if (ecrit()) {
            var modifier = AffichagePoints.bouton("Modifier", geste, ButtonVariant.LUMO_TERTIARY_INLINE);
            modifier.setAriaLabel(nom);
            ligne.add(modifier);
        }
        return ligne;
    }

    private static boolean ecrit() {
        return AgentConnecte.courant().peut(Droits.SUIVRE);
    }
}
