package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.subvention.FinancementFiche;
import fr.treille.referentiel.financement.Financement;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;

/** The grant line by line: by the present scale until the decision, as frozen by it afterwards. */
@org.springframework.stereotype.Component
class OngletFinancement implements OngletGrappe {

    private final FinancementService service;
    private final CycleGrappeService cycle;
    private final Deports deports;

    OngletFinancement(FinancementService service, CycleGrappeService cycle, Deports deports) {
        this.service = service;
        this.cycle = cycle;
        this.deports = deports;
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
        FinancementFiche fiche;
        try {
            fiche = service.fiche(grappe.id());
        } catch (Refus refus) {
            return new Paragraph(refus.message());
        }
        var financement = fiche.financement();
        var contenu = new Div(intro(grappe));
        contenu.addClassName("grappe-financement");
        if (!financement.total().equals(grappe.montant())) {
            contenu.add(ecart(grappe, financement, rafraichir));
        }
        if (!financement.manques().isEmpty()) {
            contenu.add(manques(financement));
        }
        contenu.add(new LignesFinancement(financement), montants(grappe, fiche));
        financement.lectures().forEach(lecture -> contenu.add(discret(lecture)));
        contenu.add(new SectionPetitsOg(
                grappe,
                fiche,
                service,
                AgentConnecte.courant().peut(Droits.INSTRUIRE) && !grappe.montantFige(),
                deports.raison(grappe.id()),
                rafraichir));
        if (!fiche.sons().isEmpty()) {
            contenu.add(new IndicationSons(fiche.sons()));
        }
        return contenu;
    }

    private static Paragraph intro(GrappeFiche grappe) {
        return discret(
                Boolean.FALSE.equals(grappe.favorable())
                        ? "Montant demandé, refusé par la décision défavorable\u00A0: rien n’est accordé."
                        : grappe.decidee()
                                ? "Montant arrêté par la décision. La subvention est unique et forfaitaire, versée en deux moitiés."
                                : "Montant calculé d’après le barème de l’appel à projets et les ESSMS présents. "
                                        + (grappe.montantFige()
                                                ? "Le porteur a abandonné son projet avant toute décision\u00A0: rien n’est"
                                                        + " accordé."
                                                : "Il sera arrêté par la décision."));
    }

    private static Paragraph discret(String texte) {
        var paragraphe = new Paragraph(texte);
        paragraphe.addClassName("texte-secondaire");
        return paragraphe;
    }

    /** What keeps the amount from being final, and an avis from being favorable. */
    private static Component manques(Financement financement) {
        var liste = new UnorderedList();
        financement.manques().forEach(manque -> liste.add(new ListItem(manque.texte())));
        var bloc = new Div(
                new Paragraph(
                        "Ce montant n’est pas définitif, et un avis favorable sera refusé tant qu’il ne l’est pas."),
                liste);
        bloc.addClassName("grappe-depot-retard");
        return bloc;
    }

    /** What is asked for beside what is computed, with or without VAT. */
    private static Component montants(GrappeFiche grappe, FinancementFiche fiche) {
        var demande = fiche.demandes().total();
        var tva = fiche.demandes().tva();
        var ligne = new Div(
                new Span("Demandé par le porteur"),
                new Span(demande == null ? "non indiqué" : Formats.montant(demande)),
                new Span(grappe.decidee() ? grappe.statut().sort().libelle() : "Calculé par le barème"),
                new Span(Formats.montant(fiche.financement().total())),
                new Span(tva == null ? "TVA\u00A0: régime du porteur à préciser" : tva.libelle()));
        ligne.addClassName("grappe-total");
        return ligne;
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
