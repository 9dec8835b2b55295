package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.NatureEcheance;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.pilotage.relance.regle.RegleFiche;
import fr.treille.pilotage.relance.regle.RegleRelanceService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of the région: which échéance, when, to whom; the coordination writes them. */
@Route(RelanceLiens.REGLES)
@PageTitle("Relances")
@RolesAllowed(Droits.CONSULTER)
class ReglesView extends Div implements BeforeEnterObserver {

    private final RegleRelanceService regles;
    private final Map<String, String> natures;
    private final boolean ecrit = AgentConnecte.courant().peut(Droits.REGLER_RELANCES);
    private final Grille<RegleFiche> grille = new Grille<>("regles-relance");
    private final Div pied = new Div();

    ReglesView(RegleRelanceService regles, EcheanceService echeances) {
        this.regles = regles;
        natures = echeances.natures().stream()
                .collect(Collectors.toMap(NatureEcheance::cle, NatureEcheance::libelle, (a, b) -> a));
        addClassName("page");
        colonnes();
        var nouvelle = new Button(
                "Nouvelle règle",
                new Icon("vaadin", "plus"),
                clic -> UI.getCurrent().navigate(RelanceLiens.NOUVELLE));
        nouvelle.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        nouvelle.addClassName("pousse");
        nouvelle.setVisible(ecrit);
        var barre = new Div(
                new Span(
                        "Une personne reçoit au plus une relance par jour\u00A0: ce qui tombe le même jour est réuni."),
                nouvelle);
        barre.addClassName("barre-filtres");
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(Affichage.tete(RelanceLiens.REGLES), barre, grille, pied);
    }

    private void colonnes() {
        grille.addClassName("relance-liste");
        grille.composant("active", "État", "5.6rem", ReglesView::etat)
                .setComparator(Comparator.comparing(regle -> !regle.contenu().active()));
        grille.texte("nom", "Règle", "17rem", regle -> regle.contenu().nom()).setFlexGrow(2);
        grille.texte(
                "nature",
                "Échéance",
                "9.5rem",
                regle -> natures.getOrDefault(
                        regle.contenu().nature(), regle.contenu().nature()));
        grille.texte("quand", "Quand", "13.6rem", RegleFiche::quand)
                .setComparator(Comparator.comparing(regle -> regle.contenu().decalage()));
        grille.texte(
                        "destinataires",
                        "À qui",
                        "10rem",
                        regle -> regle.contenu().destinataires().stream()
                                .sorted()
                                .map(DestinataireRelance::libelle)
                                .collect(Collectors.joining(", ")))
                .setFlexGrow(1);
        grille.texte("envoi", "Envoi", "6rem", regle -> regle.contenu().automatique() ? "automatique" : "à la main");
        if (ecrit) {
            grille.composant("gestes", "Action", "6rem", this::geste).setSortable(false);
            grille.ouvrir(regle -> UI.getCurrent().navigate(RelanceLiens.regle(regle.id())));
        }
        grille.siVide("Aucune règle\u00A0: rien n’est relancé.");
    }

    private static Badge etat(RegleFiche regle) {
        return regle.contenu().active()
                ? new Badge("Active", Badge.Ton.REUSSI)
                : new Badge("Inactive", Badge.Ton.NEUTRE);
    }

    private Component geste(RegleFiche regle) {
        var active = regle.contenu().active();
        var bouton = new Button(active ? "Désactiver" : "Activer", clic -> {
            try {
                regles.activer(regle.id(), !active);
                Messages.succes(
                        active ? "La règle n’envoie plus rien\u00A0; ce qui est parti reste." : "La règle est active.");
            } catch (Refus refus) {
                Messages.erreur(refus.message());
            }
            relire();
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel(
                (active ? "Désactiver " : "Activer ") + regle.contenu().nom());
        return bouton;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        relire();
    }

    private void relire() {
        List<RegleFiche> toutes = regles.regles();
        grille.setItems(toutes);
        pied.setText(Affichage.pluriel(toutes.size(), "règle", "règles") + " · "
                + Affichage.pluriel(
                        toutes.stream().filter(r -> r.contenu().active()).count(), "active", "actives")
                + " · "
                + Affichage.pluriel(
                        toutes.stream()
                                .filter(r -> r.contenu().active() && r.contenu().automatique())
                                .count(),
                        "automatique",
                        "automatiques"));
    }
}
