package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.Information;
import fr.treille.engagement.acte.ui.GestesActe;
import fr.treille.engagement.acte.ui.PanneauActe;
import fr.treille.engagement.acte.ui.PanneauPreparation;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.ui.Chronologie;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;

/** The convention of a grappe: previewed before anything is recorded, then generated, sent, signed. */
@org.springframework.stereotype.Component
class OngletConvention implements OngletGrappe {

    static final String CHEMIN = "convention";

    private final ConventionService service;
    private final ConventionLectureService conventions;
    private final DocumentService documents;
    private final Chronologie chronologie;
    private final Executor executeur;
    private final Clock horloge;
    private final List<SoldeConvention> soldes;

    OngletConvention(
            ConventionService service,
            ConventionLectureService conventions,
            DocumentService documents,
            Chronologie chronologie,
            @Qualifier("applicationTaskExecutor") Executor executeur,
            Clock horloge,
            List<SoldeConvention> soldes) {
        this.service = service;
        this.conventions = conventions;
        this.documents = documents;
        this.chronologie = chronologie;
        this.executeur = executeur;
        this.horloge = horloge;
        this.soldes = soldes;
    }

    @Override
    public int ordre() {
        return 50;
    }

    @Override
    public String titre() {
        return "Convention";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public boolean visible(GrappeFiche grappe) {
        return Boolean.TRUE.equals(grappe.favorable())
                && (grappe.statut() == StatutGrappe.NOTIFIEE || grappe.statut() == StatutGrappe.CONVENTIONNEE);
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var toutes = conventions.conventions(grappe.id());
        var courante = toutes.stream()
                .filter(convention -> convention.etat() != EtatActe.REMPLACEE)
                .findFirst();
        var anciennes = toutes.stream()
                .filter(convention -> convention.etat() == EtatActe.REMPLACEE)
                .toList();
        var miens = new Gestes(service, horloge, rafraichir);
        var gestes = miens.communs(grappe);
        var contenu = new Div();
        contenu.addClassName("courriers");
        if (courante.filter(convention -> convention.etat() == EtatActe.SIGNEE).isPresent()) {
            soldes.forEach(solde -> contenu.add(solde.etat(grappe)));
        }
        if (courante.isPresent()) {
            contenu.add(
                    panneau(courante.get(), anciennes, gestes)
                            .suivre(() -> etatDuMessage(courante.get().id()), rafraichir),
                    versement(courante.get(), miens),
                    chronologie.de(
                            ObjetTrace.CONVENTION, String.valueOf(courante.get().id()), rafraichir));
        } else if (grappe.statut() == StatutGrappe.CONVENTIONNEE) {
            contenu.add(new Paragraph("Cette grappe a été conventionnée sans convention dans Treille."));
        } else if (AgentConnecte.courant().peut(Droits.CONVENTIONNER)) {
            contenu.add(new PanneauPreparation(gestes, "Signataire du porteur", executeur));
        } else {
            contenu.add(new Paragraph("La convention n’est pas encore générée."));
        }
        return contenu;
    }

    /** The payment: to record once signed, or to take back when it was a mistake. */
    private static Component versement(ConventionFiche convention, Gestes gestes) {
        var verse = convention.versementLe() != null;
        var bouton = new Button(verse ? "Annuler le versement" : "Enregistrer le premier versement", clic -> {
            if (verse) {
                gestes.annulerVersement(convention);
            } else {
                gestes.verser(convention);
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var bloc = new Div(bouton);
        bloc.addClassName("barre-actions");
        bloc.setVisible(
                convention.etat() == EtatActe.SIGNEE && AgentConnecte.courant().peut(Droits.CONVENTIONNER));
        return bloc;
    }

    private @Nullable EtatMessage etatDuMessage(long convention) {
        return conventions.fiche(convention).etatMessage();
    }

    private PanneauActe panneau(ConventionFiche convention, List<ConventionFiche> anciennes, GestesActe gestes) {
        var signeeLe = convention.signeeLe();
        return new PanneauActe(
                convention,
                anciennes,
                List.of(),
                List.of(
                        new Information("Signataire du porteur", convention.destinataire()),
                        new Information("Signataire de l’agence", convention.signataire()),
                        Information.de("Montant", convention.montant()),
                        new Information(
                                "Versements",
                                convention.premierVersement() + " à la signature, puis "
                                        + convention.secondVersement()),
                        new Information(
                                "Premier versement",
                                convention.versement().isEmpty() ? "Pas encore enregistré" : convention.versement()),
                        new Information("Durée", convention.dureeMois() + " mois à compter de la signature"),
                        new Information(
                                "Signée par les deux parties le", signeeLe == null ? "" : Formats.date(signeeLe))),
                gestes,
                documents,
                executeur);
    }
}
