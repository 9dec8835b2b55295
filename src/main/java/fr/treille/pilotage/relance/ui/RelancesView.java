package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.pilotage.relance.CleRelance;
import fr.treille.pilotage.relance.EtatRelance;
import fr.treille.pilotage.relance.RelanceDue;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.pilotage.relance.report.DateChangee;
import fr.treille.pilotage.relance.report.ReportService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the rules make due today: read before it leaves, sent one by one or together. */
@Route(RelanceLiens.LISTE)
@PageTitle("Relances")
@Menu(title = "Relances", order = 3, icon = "vaadin:bell")
@EntreeMenu(RubriqueMenu.MON_TRAVAIL)
@RolesAllowed(Droits.CONSULTER)
class RelancesView extends Liste<RelanceDue, String, String> {

    private final RelanceService relances;
    private final LocalDate aujourdhui;
    private final boolean envoie = AgentConnecte.courant().peut(Droits.INSTRUIRE);
    private final Button choisies = new Button("", clic -> confirmer(this.cochees));
    private final ReportService reports;
    private final Button nouvelles = new Button("", clic -> prevenir());
    private final Button toutes = new Button("Tout envoyer", clic -> confirmer(this.visibles));
    private List<RelanceDue> cochees = List.of();
    private List<RelanceDue> visibles = List.of();

    RelancesView(RelanceService relances, ReportService reports, Clock horloge) {
        super("relances", "relances à envoyer", "prevueLe");
        this.relances = relances;
        this.reports = reports;
        this.aujourdhui = LocalDate.now(horloge);
        var texte = filtres().texte("Grappe, destinataire");
        filtrer(texte::getValue);
        lireTout(this::filtrees, dues -> ResumeRelances.de(dues, relances.dernierPassage()));
        colonnesDesRelances();
        pied(resume -> resume);
        ouvrirCellule((due, colonne) ->
                new ApercuDialog(relances, due, envoie ? () -> envoyer(List.of(due.cle())) : null).open());
        siVide("Rien à relancer aujourd’hui\u00A0: aucune règle active ne demande de message, ou tout est parti.");
        avant(AffichageRelances.tete(RelanceLiens.LISTE));
        choisies.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        toutes.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choisies.setVisible(envoie);
        toutes.setVisible(envoie);
        agir(nouvelles, toutes, choisies);
        grille().addClassName("relance-liste");
        if (envoie) {
            cocher();
        }
    }

    /** What is to be sent is ticked at any time, without a mode of its own. */
    private void cocher() {
        cocher(RelanceDue::cle, Set::size, () -> compter(List.copyOf(grille().getSelectedItems())))
                .admettre(due -> due.etat() == EtatRelance.A_ENVOYER);
        compter(List.of());
    }

    private void colonnesDesRelances() {
        var colonnes = colonnes();
        colonnes.choix("etat", "État", RelanceDue::etat, EtatRelance::libelle)
                .rendue(due -> AffichageRelances.badge(due.etat()))
                .largeur(10.4);
        colonnes.texte("libelle", "Échéance", RelanceDue::libelle).largeur(8).souple(1);
        colonnes.date("echeanceLe", "Dernier jour", due -> due.cle().echeanceLe())
                .rendue(due -> AffichageRelances.jour(due.cle().echeanceLe(), aujourdhui))
                .largeur(13);
        colonnes.texte("grappe", "Grappe", RelanceDue::grappe).largeur(8.5).souple(1);
        colonnes.texte(
                        "destinataire",
                        "Destinataire",
                        due -> AffichageRelances.personne(due.cle().destinataire(), due.nom()))
                .souple(1);
        colonnes.texte("etape", "Relance", RelanceDue::etapeEnClair).largeur(7.2);
        colonnes.texte("envoi", "Envoi", due -> due.automatique() ? "automatique" : "à la main")
                .largeur(6);
        colonnes.texte("regle", "Règle", RelanceDue::regle).largeur(14).cachee();
        colonnes.texte("adresse", "Adresse", RelanceDue::adresse).largeur(12).cachee();
        colonnes.date("prevueLe", "Due depuis le", RelanceDue::prevueLe)
                .largeur(7.5)
                .cachee();
    }

    private List<RelanceDue> filtrees(String demande) {
        return relances.aEnvoyer().stream()
                .filter(due -> TexteCherche.contient(due.grappe() + " " + due.nom() + " " + due.adresse(), demande))
                .toList();
    }

    @Override
    public void actualiser() {
        grille().deselectAll();
        super.actualiser();
        visibles = grille().getGenericDataView().getItems().toList();
        var aPrevenir = envoie
                ? reports.aDire().stream().map(DateChangee::adresse).distinct().count()
                : 0;
        nouvelles.setText(
                "Prévenir des nouvelles dates\u00A0: " + Formats.compte((int) aPrevenir, "personne", "personnes"));
        nouvelles.setVisible(aPrevenir > 0);
        toutes.setEnabled(visibles.stream().anyMatch(due -> due.etat() == EtatRelance.A_ENVOYER));
    }

    private void prevenir() {
        new NouvellesDatesDialog(reports, reports.aDire(), this::actualiser).open();
    }

    private void compter(List<RelanceDue> choix) {
        cochees = choix;
        var nombre = choix.size();
        choisies.setText(nombre == 0 ? "Envoyer" : "Envoyer " + Formats.compte(nombre, "relance", "relances"));
        choisies.setEnabled(nombre > 0);
    }

    private void confirmer(Collection<RelanceDue> choix) {
        var partent = choix.stream()
                .filter(due -> due.etat() == EtatRelance.A_ENVOYER)
                .toList();
        var personnes = ResumeRelances.personnes(partent);
        var consequences = new ArrayList<String>();
        consequences.add(Formats.compte(personnes, "message part", "messages partent")
                + "\u00A0: chaque personne reçoit en un seul message tout ce qui la concerne, et n’en recevra pas d’autre"
                + " aujourd’hui.");
        if (partent.size() < choix.size()) {
            consequences.add(Formats.compte(choix.size() - partent.size(), "relance reste", "relances restent")
                    + "\u00A0: adresse manquante, ou message déjà reçu aujourd’hui.");
        }
        Messages.confirmer(
                "Envoyer " + Formats.compte(partent.size(), "relance", "relances") + "\u00A0?",
                consequences,
                "Envoyer à " + Formats.compte(personnes, "personne", "personnes"),
                () -> envoyer(partent.stream().map(RelanceDue::cle).toList()));
    }

    private void envoyer(List<CleRelance> cles) {
        Messages.essayer(() -> {
            var bilan = relances.envoyer(cles);
            Messages.succes(Formats.compte(bilan.messages(), "message est", "messages sont")
                    + " dans la boîte d’envoi"
                    + (bilan.laissees() == 0
                            ? "."
                            : "\u00A0; "
                                    + Formats.compte(bilan.laissees(), "relance n’était", "relances n’étaient")
                                    + " plus à envoyer."));
        });
        actualiser();
    }
}
