package fr.treille.pilotage.historique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import fr.treille.pilotage.historique.Evenement;
import fr.treille.pilotage.historique.HistoriqueService;
import fr.treille.pilotage.historique.Operation;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.ui.Chronologie;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.affectation.RetablissementService;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/** The history on the pages of the house, and what may be restored from it. */
@org.springframework.stereotype.Component
class Chronologies implements Chronologie {

    private final HistoriqueService historique;
    private final RetablissementService retablissements;

    Chronologies(HistoriqueService historique, RetablissementService retablissements) {
        this.historique = historique;
        this.retablissements = retablissements;
    }

    @Override
    public Component de(ObjetTrace objet, String cle, Runnable rafraichir) {
        var titre = new H2("Historique");
        var section = new Div(
                titre, new ListeEvenements(page -> lire(objet, cle, page), evenement -> geste(evenement, rafraichir)));
        section.addClassName("chronologie-section");
        return section;
    }

    private List<Evenement> lire(ObjetTrace objet, String cle, Pageable page) {
        return switch (objet) {
            case GRAPPE -> historique.grappe(Long.parseLong(cle), page);
            case CONVENTION -> historique.convention(Long.parseLong(cle), page);
            case TERRITOIRE -> historique.territoire(cle, page);
            case COMPTE -> historique.agent(Long.parseLong(cle), page);
            case REGION -> historique.region(page);
            case APPEL -> historique.appel(Long.parseLong(cle), page);
            case FENETRE -> historique.fenetre(Long.parseLong(cle), page);
            case POINT -> historique.point(Long.parseLong(cle), page);
            default -> throw new IllegalArgumentException("no page of its own: " + objet);
        };
    }

    /** Restores what an affectation was; the service says no where a rule does. */
    private Optional<Component> geste(Evenement evenement, Runnable rafraichir) {
        if (evenement.objet() != ObjetTrace.AFFECTATION
                || evenement.operation() == Operation.CREATION
                || !AgentConnecte.courant().peut(Droits.AFFECTER)) {
            return Optional.empty();
        }
        var bouton = new Button("Rétablir", clic -> proposer(evenement, rafraichir));
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel("Rétablir ce qu’était l’affectation " + evenement.libelle());
        return Optional.of(bouton);
    }

    private void proposer(Evenement evenement, Runnable rafraichir) {
        essayer(() -> {
            var id = Long.parseLong(evenement.cle());
            var vue = retablissements.apercu(id, evenement.rang());
            if (vue.dejaLa()) {
                Messages.succes("L’affectation de " + vue.quoi() + " est déjà comme avant ce changement.");
                return;
            }
            Messages.confirmer(
                    "Rétablir l’affectation de " + vue.quoi() + "\u00A0?",
                    List.of(
                            "Aujourd’hui\u00A0: " + etat(vue.partActuelle(), vue.periodeActuelle()) + ".",
                            "Elle redeviendra\u00A0: " + etat(vue.part(), vue.periode()) + ".",
                            "C’est un nouveau changement\u00A0: l’historique garde aussi celui-ci."),
                    "Rétablir",
                    () -> essayer(() -> {
                        retablissements.retablir(id, evenement.rang(), vue.version(), evenement.instant());
                        Messages.succes("L’affectation de " + vue.quoi() + " est rétablie.");
                        rafraichir.run();
                    }));
        });
    }

    private static String etat(@Nullable Part part, @Nullable Periode periode) {
        return part == null || periode == null ? "retirée" : part.libelle() + ", " + periode.enClair();
    }

    private static void essayer(Runnable acte) {
        try {
            acte.run();
        } catch (Refus refus) {
            Messages.erreur(refus.message());
        }
    }
}
