package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.NatureEcheance;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.pilotage.relance.regle.RegleFiche;
import fr.treille.pilotage.relance.regle.RegleRelanceService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Liste;
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
class ReglesView extends Liste<RegleFiche, String, String> {

    private final RegleRelanceService regles;
    private final Map<String, String> natures;

    ReglesView(RegleRelanceService regles, EcheanceService echeances) {
        super("regles-relance", "règles de relance", "");
        this.regles = regles;
        natures = echeances.natures().stream()
                .collect(Collectors.toMap(NatureEcheance::cle, NatureEcheance::libelle, (a, b) -> a));
        var ecrit = AgentConnecte.courant().peut(Droits.REGLER_RELANCES);
        filtrer(() -> "");
        lireTout(filtre -> regles.regles(), ReglesView::enClair);
        colonnesDesRegles();
        if (ecrit) {
            colonnes().geste("gestes", "Action", this::geste).largeur(6);
            ouvrir(regle -> RelanceLiens.regle(regle.id()));
        }
        pied(resume -> resume);
        siVide("Aucune règle\u00A0: rien n’est relancé.");
        avant(AffichageRelances.tete(RelanceLiens.REGLES));
        filtres()
                .inserer(
                        new Span("Une personne reçoit au plus une relance par jour\u00A0: ce qui tombe le même jour est"
                                + " réuni. Rien ne part un samedi, un dimanche ni un jour férié."));
        agir(nouvelle(ecrit));
        grille().addClassName("relance-liste");
    }

    private static Button nouvelle(boolean permise) {
        var nouvelle = new Button(
                "Nouvelle règle",
                new Icon("vaadin", "plus"),
                clic -> UI.getCurrent().navigate(RelanceLiens.NOUVELLE));
        nouvelle.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        nouvelle.setVisible(permise);
        return nouvelle;
    }

    private void colonnesDesRegles() {
        var colonnes = colonnes();
        colonnes.texte("active", "État", regle -> regle.contenu().active() ? "Active" : "Inactive")
                .rendue(ReglesView::etat)
                .largeur(5.6);
        colonnes.texte("nom", "Règle", regle -> regle.contenu().nom())
                .largeur(17)
                .souple(2);
        colonnes.texte("nature", "Échéance", this::nature).largeur(9.5);
        colonnes.texte("quand", "Quand", RegleFiche::quand)
                .ordre(Comparator.comparing(regle -> regle.contenu().decalage()))
                .largeur(13.6);
        colonnes.texte("destinataires", "À qui", ReglesView::destinataires)
                .largeur(10)
                .souple(1);
        colonnes.texte("envoi", "Envoi", regle -> regle.contenu().automatique() ? "automatique" : "à la main")
                .largeur(6);
    }

    private String nature(RegleFiche regle) {
        return natures.getOrDefault(regle.contenu().nature(), regle.contenu().nature());
    }

    private static String destinataires(RegleFiche regle) {
        return regle.contenu().destinataires().stream()
                .sorted()
                .map(DestinataireRelance::libelle)
                .collect(Collectors.joining(", "));
    }

    private static String enClair(List<RegleFiche> toutes) {
        return Formats.compte(toutes.size(), "règle", "règles") + " · "
                + Formats.compte(
                        toutes.stream().filter(r -> r.contenu().active()).count(), "active", "actives")
                + " · "
                + Formats.compte(
                        toutes.stream()
                                .filter(r -> r.contenu().active() && r.contenu().automatique())
                                .count(),
                        "automatique",
                        "automatiques");
    }

    private static Badge etat(RegleFiche regle) {
        return regle.contenu().active()
                ? new Badge("Active", Badge.Ton.REUSSI)
                : new Badge("Inactive", Badge.Ton.NEUTRE);
    }

    private Component geste(RegleFiche regle) {
        var active = regle.contenu().active();
        var bouton = new Button(active ? "Désactiver" : "Activer", clic -> {
            Messages.essayer(() -> {
                regles.activer(regle.id(), !active);
                Messages.succes(
                        active ? "La règle n’envoie plus rien\u00A0; ce qui est parti reste." : "La règle est active.");
            });
            actualiser();
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel(
                (active ? "Désactiver " : "Activer ") + regle.contenu().nom());
        return bouton;
    }
}
