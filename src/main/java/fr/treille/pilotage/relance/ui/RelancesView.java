package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.pilotage.relance.CleRelance;
import fr.treille.pilotage.relance.EtatRelance;
import fr.treille.pilotage.relance.RelanceDue;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.BarreFiltres;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the rules make due today: read before it leaves, sent one by one or together. */
@Route(RelanceLiens.LISTE)
@PageTitle("Relances")
@Menu(title = "Relances", order = 3, icon = "vaadin:bell")
@EntreeMenu(RubriqueMenu.MON_TRAVAIL)
@RolesAllowed(Droits.CONSULTER)
class RelancesView extends Div implements BeforeEnterObserver {

    private static final String TRI = "prevueLe";

    private final RelanceService relances;
    private final LocalDate aujourdhui;
    private final boolean envoie = AgentConnecte.courant().peut(Droits.INSTRUIRE);
    private final Grille<RelanceDue> grille = new Grille<>("relances");
    private final BarreFiltres filtres = new BarreFiltres(grille, TRI, this::montrer);
    private final TextField texte = filtres.texte("Grappe, destinataire");
    private final Button choisies = new Button("", clic -> confirmer(grille.getSelectedItems()));
    private final Button toutes = new Button("Tout envoyer", clic -> confirmer(visibles()));
    private final Div pied = new Div();
    private List<RelanceDue> dues = List.of();

    RelancesView(RelanceService relances, Clock horloge) {
        this.relances = relances;
        this.aujourdhui = LocalDate.now(horloge);
        addClassName("page");
        colonnes();
        choisies.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        toutes.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choisies.setVisible(envoie);
        toutes.setVisible(envoie);
        filtres.colonnes();
        filtres.add(toutes, choisies);
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(Affichage.tete(RelanceLiens.LISTE), filtres, grille, pied);
    }

    private void colonnes() {
        grille.addClassName("relance-liste");
        grille.composant("etat", "État", "10.4rem", due -> Affichage.badge(due.etat()))
                .setComparator(Comparator.comparing(RelanceDue::etat));
        grille.texte("libelle", "Échéance", "8rem", RelanceDue::libelle).setFlexGrow(1);
        grille.composant(
                        "echeanceLe",
                        "Dernier jour",
                        "13rem",
                        due -> Affichage.jour(due.cle().echeanceLe(), aujourdhui))
                .setComparator(Comparator.comparing(due -> due.cle().echeanceLe()));
        grille.texte("grappe", "Grappe", "8.5rem", RelanceDue::grappe).setFlexGrow(1);
        grille.texte(
                        "destinataire",
                        "Destinataire",
                        "10rem",
                        due -> Affichage.personne(due.cle().destinataire(), due.nom()))
                .setFlexGrow(1);
        grille.texte("etape", "Relance", "7.2rem", RelanceDue::etapeEnClair);
        grille.texte("envoi", "Envoi", "6rem", due -> due.automatique() ? "automatique" : "à la main");
        grille.texte("regle", "Règle", "14rem", RelanceDue::regle).setVisible(false);
        grille.texte("adresse", "Adresse", "12rem", RelanceDue::adresse).setVisible(false);
        grille.date("prevueLe", "Due depuis le", "7.5rem", RelanceDue::prevueLe)
                .setComparator(Comparator.comparing(RelanceDue::prevueLe))
                .setVisible(false);
        grille.ouvrir(due -> new ApercuDialog(relances, due, envoie ? () -> envoyer(List.of(due.cle())) : null).open());
        grille.siVide(
                "Rien à relancer aujourd’hui\u00A0: aucune règle active ne demande de message, ou tout est parti.");
        if (envoie) {
            grille.setSelectionMode(Grid.SelectionMode.MULTI);
            grille.setItemSelectableProvider(due -> due.etat() == EtatRelance.A_ENVOYER);
            grille.addSelectionListener(choix -> compter());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        filtres.lire(entree.getLocation().getQueryParameters());
        relire();
    }

    private void relire() {
        dues = relances.aEnvoyer();
        montrer();
    }

    private List<RelanceDue> visibles() {
        var cherche = texte.getValue().strip().toLowerCase(Locale.FRENCH);
        return dues.stream()
                .filter(due -> (due.grappe() + " " + due.nom() + " " + due.adresse())
                        .toLowerCase(Locale.FRENCH)
                        .contains(cherche))
                .toList();
    }

    private void montrer() {
        var visibles = visibles();
        grille.deselectAll();
        grille.setItems(visibles);
        var partent = visibles.stream()
                .filter(due -> due.etat() == EtatRelance.A_ENVOYER)
                .toList();
        toutes.setEnabled(!partent.isEmpty());
        compter();
        pied.setText(ResumeRelances.de(visibles, relances.dernierPassage()));
    }

    private void compter() {
        var nombre = envoie ? grille.getSelectedItems().size() : 0;
        choisies.setText(nombre == 0 ? "Envoyer" : "Envoyer " + Affichage.pluriel(nombre, "relance", "relances"));
        choisies.setEnabled(nombre > 0);
    }

    private void confirmer(Collection<RelanceDue> choix) {
        var partent = choix.stream()
                .filter(due -> due.etat() == EtatRelance.A_ENVOYER)
                .toList();
        var personnes = ResumeRelances.personnes(partent);
        var consequences = new ArrayList<String>();
        consequences.add(Affichage.pluriel(personnes, "message part", "messages partent")
                + "\u00A0: chaque personne reçoit en un seul message tout ce qui la concerne, et n’en recevra pas d’autre"
                + " aujourd’hui.");
        if (partent.size() < choix.size()) {
            consequences.add(Affichage.pluriel(choix.size() - partent.size(), "relance reste", "relances restent")
                    + "\u00A0: adresse manquante, ou message déjà reçu aujourd’hui.");
        }
        Messages.confirmer(
                "Envoyer " + Affichage.pluriel(partent.size(), "relance", "relances") + "\u00A0?",
                consequences,
                "Envoyer à " + Affichage.pluriel(personnes, "personne", "personnes"),
                () -> envoyer(partent.stream().map(RelanceDue::cle).toList()));
    }

    private void envoyer(List<CleRelance> cles) {
        try {
            var bilan = relances.envoyer(cles);
            Messages.succes(Affichage.pluriel(bilan.messages(), "message est", "messages sont")
                    + " dans la boîte d’envoi"
                    + (bilan.laissees() == 0
                            ? "."
                            : "\u00A0; " + Affichage.pluriel(bilan.laissees(), "relance n’était", "relances n’étaient")
                                    + " plus à envoyer."));
        } catch (Refus refus) {
            Messages.erreur(refus.message());
        }
        relire();
    }
}
