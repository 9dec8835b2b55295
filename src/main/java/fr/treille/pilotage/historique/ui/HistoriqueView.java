package fr.treille.pilotage.historique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.historique.Evenement;
import fr.treille.pilotage.historique.HistoriqueFiltre;
import fr.treille.pilotage.historique.Operation;
import fr.treille.pilotage.historique.RechercheHistoriqueService;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.affectation.AffectationLiens;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every change of the région: when, who, what, from what to what. */
@Route("historique")
@PageTitle("Historique")
@Menu(title = "Historique", order = 4, icon = "vaadin:time-backward")
@EntreeMenu(RubriqueMenu.REGLAGES)
@RolesAllowed(Droits.CONSULTER_HISTORIQUE)
class HistoriqueView extends Liste<Evenement, HistoriqueFiltre, Long> {

    HistoriqueView(RechercheHistoriqueService recherche, AgentService agents, Clock horloge) {
        super("historique", "historique", "");
        filtres(recherche, agents, LocalDate.now(horloge));
        lire(
                recherche::rechercher,
                recherche::compter,
                Long::longValue,
                (filtre, tri, suite) -> recherche.parcourir(filtre, suite));
        colonnesDesChangements();
        deplier(HistoriqueView::champParChamp);
        pied(total -> Formats.nombre(total) + (total > 1 ? " changements" : " changement"));
        siVide("Aucun changement ne répond à ces filtres.");
        grille().setItemDetailsRenderer(new ComponentRenderer<>(HistoriqueView::detail));
    }

    private void filtres(RechercheHistoriqueService recherche, AgentService agents, LocalDate aujourdhui) {
        var texte = filtres().texte("Nom, référence, valeur");
        var objet = filtres().choix("objet", "Objet", "Objet\u00A0: tous", ObjetTrace.values(), ObjetTrace::libelle);
        var du = filtres().date("du", "Depuis le", aujourdhui);
        var au = filtres().date("au", "Jusqu’au", aujourdhui);
        var champ = filtres()
                .parmi(
                        "champ",
                        "Champ",
                        recherche.champs(),
                        valeur -> valeur.objet() + "." + valeur.colonne(),
                        valeur -> valeur.libelle() + " (" + valeur.objet().libelle() + ")");
        var auteur = filtres()
                .parmi("auteur", "Auteur", agents.agents(), agent -> String.valueOf(agent.id()), AgentLigne::nom);
        filtrer(() -> new HistoriqueFiltre(
                texte.getValue(),
                du.getValue(),
                au.getValue(),
                objet.getValue(),
                auteur.isEmpty() ? null : auteur.getValue().id(),
                champ.getValue()));
    }

    private void colonnesDesChangements() {
        var colonnes = colonnes();
        colonnes.instant("instant", "Quand", Evenement::instant).sansTri();
        colonnes.texte("auteur", "Qui", Evenement::auteur).sansTri();
        colonnes.choix("objet", "Objet", Evenement::objet, ObjetTrace::libelle)
                .largeur(7)
                .sansTri();
        colonnes.texte("nom", "Nom", Evenement::libelle)
                .rendue(HistoriqueView::nom)
                .largeur(15.5)
                .sansTri();
        colonnes.texte("changement", "Changement", HistoriqueView::resume)
                .largeur(17)
                .souple(1)
                .sansTri()
                .horsExport();
        colonnes.choix("operation", "Opération", Evenement::operation, Operation::libelle)
                .horsEcran();
        colonnes.texte("champ", "Champ", evenement -> premier(evenement, Difference::champ))
                .horsEcran();
        colonnes.texte("avant", "Avant", evenement -> premier(evenement, Difference::valeurPrecedente))
                .horsEcran();
        colonnes.texte("apres", "Après", evenement -> premier(evenement, Difference::valeurActuelle))
                .horsEcran();
        colonnes.texte("motif", "Motif", Evenement::motif).largeur(8).sansTri();
    }

    /** A line of a file for each field that changed. */
    private static List<Evenement> champParChamp(Evenement evenement) {
        return evenement.differences().size() <= 1
                ? List.of(evenement)
                : evenement.differences().stream().map(evenement::avecSeule).toList();
    }

    private static @Nullable String premier(Evenement evenement, Function<Difference, @Nullable String> valeur) {
        return evenement.differences().isEmpty()
                ? null
                : valeur.apply(evenement.differences().getFirst());
    }

    /** A link to the history of what has a page of its own. */
    private static Component nom(Evenement evenement) {
        var adresse = switch (evenement.objet()) {
            case GRAPPE, ESSMS -> GrappeLiens.onglet(Long.parseLong(evenement.cle()), OngletHistorique.CHEMIN);
            case TERRITOIRE -> AffectationLiens.territoire(evenement.cle());
            case APPEL -> AppelLiens.appel(Long.parseLong(evenement.cle()));
            // only a published one is extended, which is what its motive says; a draft's has no page
            case FENETRE -> evenement.motif().isEmpty() ? "" : AppelLiens.fenetre(Long.parseLong(evenement.cle()));
            case COMPTE -> AffectationLiens.agent(Long.parseLong(evenement.cle()));
            default -> "";
        };
        return adresse.isEmpty() ? new Span(evenement.libelle()) : new Anchor(adresse, evenement.libelle());
    }

    private static String resume(Evenement evenement) {
        return switch (evenement.operation()) {
            case CREATION -> "Création";
            case SUPPRESSION -> "Suppression";
            case MODIFICATION ->
                evenement.differences().stream()
                        .map(difference -> ListeEvenements.enClair(evenement, difference))
                        .collect(Collectors.joining("\u00A0; "));
        };
    }

    private static Div detail(Evenement evenement) {
        var champs = new UnorderedList();
        evenement
                .differences()
                .forEach(difference -> champs.add(new ListItem(ListeEvenements.enClair(evenement, difference))));
        var detail = new Div(champs);
        detail.addClassName("chronologie-detail");
        return detail;
    }
}
