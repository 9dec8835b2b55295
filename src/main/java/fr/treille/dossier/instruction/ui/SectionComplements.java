package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.button.Button;
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
import fr.treille.dossier.instruction.ComplementLigne;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeFiche;
import fr.treille.dossier.instruction.Examen;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.LocalDate;
import java.util.List;

/** What was asked of the porteur to complete the file, what came, and the days left. */
class SectionComplements extends Div {

    private final GrappeFiche grappe;
    private final ComplementService service;
    private final LocalDate aujourdhui;
    private final Runnable rafraichir;

    /** @param examen which pieces the call expects, proposed in a request, and which of them are missing */
    SectionComplements(
            GrappeFiche grappe, ComplementService service, Examen examen, LocalDate aujourdhui, Runnable rafraichir) {
        this.grappe = grappe;
        this.service = service;
        this.aujourdhui = aujourdhui;
        this.rafraichir = rafraichir;
        addClassName("complements");
        var demandes = service.demandes(grappe.id());
        var fin = grappe.fenetre().finRecevabilite();
        var terminee = fin != null && fin.isBefore(aujourdhui);
        var instruit = AgentConnecte.courant().peut(Droits.INSTRUIRE);
        var actions = new Div();
        actions.addClassName("barre-actions");
        if (instruit && demandes.stream().anyMatch(DemandeFiche::ouverte)) {
            actions.add(bouton(
                    "Enregistrer une réception",
                    () -> new RecevoirDialog(grappe, demandes, service, aujourdhui, rafraichir).open()));
        }
        if (instruit && !terminee && grappe.statut() == StatutGrappe.DEPOSEE) {
            actions.add(bouton(
                    "Demander des compléments",
                    () -> new DemanderDialog(
                                    grappe, examen, aDemander(examen, demandes), service, aujourdhui, rafraichir)
                            .open()));
        }
        setVisible(!demandes.isEmpty() || grappe.statut() == StatutGrappe.DEPOSEE);
        add(new H2("Compléments"));
        if (demandes.isEmpty()) {
            var rien = new Paragraph("Aucun complément n’a été demandé."
                    + (fin == null
                            ? ""
                            : " La recevabilité " + (terminee ? "a pris" : "prend") + " fin le " + Formats.date(fin)
                                    + " à minuit."));
            rien.addClassName("texte-secondaire");
            add(rien);
        }
        demandes.forEach(demande -> add(demande(demande)));
        add(actions);
    }

    /** What misses, less what the porteur was asked for and has not given yet. */
    private static List<String> aDemander(Examen examen, List<DemandeFiche> demandes) {
        var attendues = demandes.stream()
                .flatMap(demande -> demande.lignes().stream())
                .filter(ligne -> ligne.attendue() && !ligne.piece().isEmpty())
                .map(ComplementLigne::piece)
                .toList();
        return examen.aDemander().stream()
                .filter(demande -> attendues.stream()
                        .noneMatch(piece -> demande.equals(piece) || demande.startsWith(piece + " (")))
                .toList();
    }

    private static Button bouton(String libelle, Runnable geste) {
        var bouton = new Button(libelle, clic -> geste.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return bouton;
    }

    private Div demande(DemandeFiche demande) {
        var titre = new Span("Demandés pour le " + Formats.date(demande.pourLe()));
        titre.addClassName("controle-regle");
        var entete = new Div(titre);
        entete.addClassName("complements-entete");
        if (demande.ouverte() && grappe.recevabilite().complementsPour() != null) {
            var reste = new Span(Formats.distance(demande.pourLe(), aujourdhui));
            reste.addClassName(demande.pourLe().isBefore(aujourdhui) ? "texte-alerte" : "texte-secondaire");
            entete.add(reste, Champs.nonOuvre(demande.pourLe()));
        }
        var qui = new Div("Le " + Formats.dateHeure(demande.demandeLe()) + " par " + demande.demandePar()
                + (demande.motif().isEmpty() ? "" : "\u00A0: " + demande.motif()));
        qui.addClassName("controle-constat");
        var averti = new Div(new Span(demande.averti()));
        averti.addClassName("controle-constat");
        if (demande.messageId() != null) {
            averti.add(new Span(" "), new Anchor("boite-envoi/" + demande.messageId(), "Voir le message"));
        }
        var liste = new UnorderedList();
        liste.addClassName("controles");
        demande.lignes().forEach(ligne -> liste.add(ligne(ligne)));
        var bloc = new Div(entete, qui, averti, liste);
        bloc.addClassName("complements-demande");
        return bloc;
    }

    /** Asked by mistake, it is withdrawn while the file awaits it. */
    private Button retirer(ComplementLigne ligne) {
        var bouton = bouton(
                "Retirer",
                () -> new DemandeMotif(
                                "Ne plus demander «\u00A0" + ligne.libelle() + "\u00A0»",
                                List.of(
                                        "Le complément n’est plus attendu\u00A0; il reste affiché, avec votre motif.",
                                        "Si Treille l’avait demandé par courriel, un message dit au porteur qu’il n’a plus à le"
                                                + " fournir. Il ne reprend pas votre motif."),
                                "Retirer la demande",
                                motif -> service.retirer(grappe.id(), grappe.version(), ligne.id(), motif),
                                () -> {
                                    Messages.succes("Ce complément n’est plus demandé.");
                                    rafraichir.run();
                                })
                        .open());
        bouton.setAriaLabel("Retirer la demande de «\u00A0" + ligne.libelle() + "\u00A0»");
        bouton.setVisible(grappe.statut() == StatutGrappe.DEPOSEE
                && AgentConnecte.courant().peut(Droits.INSTRUIRE));
        return bouton;
    }

    private ListItem ligne(ComplementLigne ligne) {
        var recuLe = ligne.recuLe();
        var contenu = new Div(new Span(ligne.libelle()));
        if (!ligne.retrait().isEmpty()) {
            var retrait = new Div(ligne.retrait());
            retrait.addClassName("controle-constat");
            contenu.add(retrait);
            return new ListItem(new Badge("Retiré", Badge.Ton.NEUTRE), contenu);
        }
        if (recuLe == null) {
            var attendu = grappe.recevabilite().complementsPour() != null;
            return new ListItem(
                    new Badge(attendu ? "Attendu" : "Non fourni", attendu ? Badge.Ton.EN_COURS : Badge.Ton.ECHEC),
                    contenu,
                    retirer(ligne));
        }
        var quand = new Div("Reçu le " + Formats.date(recuLe)
                + (ligne.tardif() ? ", après la fin de la recevabilité" : "") + ", enregistré par " + ligne.recuPar());
        quand.addClassName("controle-constat");
        contenu.add(quand);
        return new ListItem(
                new Badge(ligne.tardif() ? "Hors délai" : "Reçu", ligne.tardif() ? Badge.Ton.ALERTE : Badge.Ton.REUSSI),
                contenu);
    }
}
