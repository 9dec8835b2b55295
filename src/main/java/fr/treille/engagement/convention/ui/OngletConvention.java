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
import fr.treille.engagement.convention.SignatureDePartie;
import fr.treille.engagement.convention.nature.NaturePorteurService;
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
    private final NaturePorteurService natures;
    private final DocumentService documents;
    private final Chronologie chronologie;
    private final Executor executeur;
    private final Clock horloge;
    private final List<SoldeConvention> soldes;

    OngletConvention(
            ConventionService service,
            ConventionLectureService conventions,
            NaturePorteurService natures,
            DocumentService documents,
            Chronologie chronologie,
            @Qualifier("applicationTaskExecutor") Executor executeur,
            Clock horloge,
            List<SoldeConvention> soldes) {
        this.service = service;
        this.conventions = conventions;
        this.natures = natures;
        this.documents = documents;
        this.chronologie = chronologie;
        this.executeur = executeur;
        this.horloge = horloge;
        this.soldes = soldes;
    }

    @Override
    public int ordre() {
        return 41;
    }

    @Override
    public Groupe groupe() {
        return Groupe.COURRIERS;
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
        return switch (grappe.statut()) {
            case EN_CONSTITUTION, DEPOSEE, IRRECEVABLE -> false;
            case NOTIFIEE, CONVENTIONNEE -> true;
            // what ended with a decision gone back on, or with its project, stays to be read
            case EN_INSTRUCTION, A_DECIDER, FAVORABLE, DEFAVORABLE, REFUS_NOTIFIE, ABANDONNEE ->
                !conventions.conventions(grappe.id()).isEmpty();
        };
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var toutes = conventions.conventions(grappe.id());
        var courante = toutes.stream().filter(ConventionFiche::courante).findFirst();
        var anciennes = toutes.stream()
                .filter(convention -> convention.etat() == EtatActe.REMPLACEE)
                .toList();
        var miens = new Gestes(service, horloge, rafraichir);
        var gestes = miens.communs(grappe);
        var contenu = new Div();
        contenu.addClassName("courriers");
        if (courante.filter(convention -> convention.etat() == EtatActe.SIGNEE).isPresent()) {
            soldes.forEach(solde -> contenu.add(solde.etat(grappe, rafraichir)));
        }
        if (courante.isPresent()) {
            contenu.add(panneau(courante.get(), anciennes, gestes)
                    .suivre(() -> etatDuMessage(courante.get().id()), rafraichir));
            suite(contenu, courante.get(), miens, rafraichir);
        } else if (grappe.statut() == StatutGrappe.NOTIFIEE) {
            if (AgentConnecte.courant().peut(Droits.CONVENTIONNER)) {
                contenu.add(
                        new PanneauNature(natures, grappe.id(), rafraichir),
                        new PanneauPreparation(gestes, "Signataire du porteur", executeur));
            } else {
                contenu.add(new Paragraph("La convention n’est pas encore générée."));
            }
        } else if (grappe.statut() == StatutGrappe.CONVENTIONNEE) {
            contenu.add(new Paragraph("Cette grappe a été conventionnée sans convention dans Treille."));
        }
        toutes.stream()
                .filter(convention -> convention.etat() == EtatActe.CADUQUE)
                .forEach(caduque -> {
                    // what it had replaced is listed by the one that counts, where there is one
                    caduque(contenu, caduque, courante.isPresent() ? List.of() : anciennes, gestes);
                    suite(contenu, caduque, miens, rafraichir);
                });
        return contenu;
    }

    /** One that ended: what is to be got back first, then as it was. */
    private void caduque(Div contenu, ConventionFiche convention, List<ConventionFiche> anciennes, GestesActe gestes) {
        convention.aRecuperer().ifPresent(phrase -> {
            var alerte = new Paragraph(phrase);
            alerte.addClassName("texte-alerte");
            contenu.add(alerte);
        });
        contenu.add(panneau(convention, anciennes, gestes));
    }

    private void suite(Div contenu, ConventionFiche convention, Gestes miens, Runnable rafraichir) {
        contenu.add(
                versement(convention, miens),
                chronologie.de(ObjetTrace.CONVENTION, String.valueOf(convention.id()), rafraichir));
    }

    /** The payment: to record while it is signed, or to take back when it was a mistake, whatever ended it since. */
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
        bloc.setVisible((verse || convention.etat() == EtatActe.SIGNEE)
                && AgentConnecte.courant().peut(Droits.CONVENTIONNER));
        return bloc;
    }

    private @Nullable EtatMessage etatDuMessage(long convention) {
        return conventions.fiche(convention).etatMessage();
    }

    private static String partie(@Nullable SignatureDePartie signature) {
        return signature == null ? "" : signature.enClair();
    }

    private PanneauActe panneau(ConventionFiche convention, List<ConventionFiche> anciennes, GestesActe gestes) {
        var signeeLe = convention.signeeLe();
        var caducite = convention.caducite();
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
                                !convention.versement().isEmpty()
                                        ? convention.versement()
                                        : caducite == null ? "Pas encore enregistré" : "Aucun"),
                        new Information("Durée", convention.dureeMois() + " mois à compter de la dernière signature"),
                        new Information("Signée du porteur", partie(convention.duPorteur())),
                        new Information("Signée de l’agence", partie(convention.deLAgence())),
                        new Information(
                                "Signée par les deux parties le", signeeLe == null ? "" : Formats.date(signeeLe)),
                        new Information(
                                "Terme", convention.terme().map(Formats::date).orElse("")),
                        new Information("Caduque depuis", caducite == null ? "" : caducite.enClair())),
                gestes,
                documents,
                executeur);
    }
}
