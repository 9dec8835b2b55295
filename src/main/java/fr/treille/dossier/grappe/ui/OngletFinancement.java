package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.subvention.SortSubvention;
import fr.treille.referentiel.financement.Financement;
import fr.treille.referentiel.financement.LigneFinancement;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Colonne;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;

/** The grant line by line: by the present scale until the avis, as frozen by it afterwards. */
@org.springframework.stereotype.Component
class OngletFinancement implements OngletGrappe {

    /** Rows shown before they scroll by themselves. */
    private static final int HAUTE = 60;

    private final GrappeService grappes;
    private final CycleGrappeService cycle;

    OngletFinancement(GrappeService grappes, CycleGrappeService cycle) {
        this.grappes = grappes;
        this.cycle = cycle;
    }

    @Override
    public int ordre() {
        return 30;
    }

    @Override
    public String titre() {
        return "Financement";
    }

    @Override
    public String chemin() {
        return "financement";
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        Financement financement;
        try {
            financement = grappes.financement(grappe.id());
        } catch (Refus refus) {
            return new Paragraph(refus.message());
        }
        var intro = new Paragraph(
                grappe.statut().sort() == SortSubvention.REFUSEE
                        ? "Montant demandé, refusé par l’avis défavorable\u00A0: rien n’est accordé."
                        : grappe.montantFige()
                                ? "Montant arrêté à l’avis. La subvention est unique et forfaitaire, versée en deux moitiés."
                                : "Montant calculé d’après le barème de l’appel à projets et les ESSMS présents. Il sera arrêté"
                                        + " à l’avis. Chaque situation compte ses propres ESSMS, du premier au dernier.");
        intro.addClassName("texte-secondaire");
        var total = new Div(new Span(grappe.statut().sort().libelle()), new Span(Formats.montant(financement.total())));
        total.addClassName("grappe-total");
        var contenu = new Div(intro);
        contenu.addClassName("grappe-financement");
        if (!financement.total().equals(grappe.montant())) {
            contenu.add(ecart(grappe, financement, rafraichir));
        }
        contenu.add(new Lignes(financement), total);
        return contenu;
    }

    /** How the total is reached, line by line. */
    private static final class Lignes extends Liste<LigneFinancement, Financement, Financement> {

        Lignes(Financement financement) {
            super("lignes de financement", "lignes de financement", "");
            filtrer(() -> financement);
            lireTout(Financement::lignes, lignes -> financement);
            colonnes()
                    .texte("libelle", "Ligne", LigneFinancement::libelle)
                    .largeur(22)
                    .souple(1);
            colonnes()
                    .entier("quantite", "Quantité", LigneFinancement::quantite)
                    .largeur(6);
            colonnes()
                    .montant("unitaire", "Montant unitaire", LigneFinancement::montantUnitaire)
                    .largeur(9);
            colonnes()
                    .texte("explication", "Calcul", LigneFinancement::explication)
                    .largeur(22)
                    .souple(1);
            colonnes().montant("total", "Total", LigneFinancement::total).largeur(9);
            colonnes().toutes().forEach(Colonne::sansTri);
            totaliser("total", Financement::total);
            pied(tout -> Formats.nombre(tout.lignes().size()) + (tout.lignes().size() > 1 ? " lignes" : " ligne"));
            siVide("Aucun ESSMS n’est encore choisi\u00A0: il n’y a rien à financer.");
            courte(HAUTE);
        }
    }

    /** The registry or the scale changed since the last change of the grappe. */
    private Component ecart(GrappeFiche grappe, Financement financement, Runnable rafraichir) {
        var constat = new Span("Le montant enregistré, " + Formats.montant(grappe.montant())
                + ", ne correspond plus au barème, qui donne " + Formats.montant(financement.total()) + ".");
        constat.addClassName("texte-alerte");
        var bouton = new Button("Recalculer", clic -> {
            cycle.recalculer(grappe.id(), grappe.version());
            Messages.succes("Le montant est recalculé.");
            rafraichir.run();
        });
        bouton.setVisible(AgentConnecte.courant().peut(Droits.INSTRUIRE) && !grappe.montantFige());
        var ligne = new Div(constat, bouton);
        ligne.addClassName("barre-filtres");
        return ligne;
    }
}
