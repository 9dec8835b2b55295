package fr.treille.engagement.notification;

import fr.treille.Session;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grappes with an avis, ready for their letter or their convention. */
@Component
public class DecisionsDEssai {

    private final GrappesDEssai essai;
    private final GrappeService grappes;
    private final InstructionService instructions;
    private final DecisionService decisions;
    private final NotificationService notifications;
    private final LettreLectureService lettres;
    private final Session session;
    private final JdbcClient base;

    DecisionsDEssai(
            GrappesDEssai essai,
            GrappeService grappes,
            InstructionService instructions,
            DecisionService decisions,
            NotificationService notifications,
            LettreLectureService lettres,
            Session session,
            JdbcClient base) {
        this.essai = essai;
        this.grappes = grappes;
        this.instructions = instructions;
        this.decisions = decisions;
        this.notifications = notifications;
        this.lettres = lettres;
        this.session = session;
        this.base = base;
    }

    /** The porteur, its address and sixteen ESSMS. */
    public void registre() {
        essai.registre(16);
        base.sql("UPDATE organisme_gestionnaire SET nom = 'Association Les Genêts', numero_voie = '12',"
                        + " type_voie = 'RUE', voie = 'DES OLIVIERS', acheminement = '31000 TOULOUSE' WHERE finess = ?")
                .param(GrappesDEssai.PORTEUR)
                .update();
    }

    /** With a favorable avis; signs this thread in as the coordination. */
    public GrappeFiche favorable(String nom) {
        return decider(nom, true, "Projet solide");
    }

    public GrappeFiche defavorable(String nom, String motif) {
        return decider(nom, false, motif);
    }

    private GrappeFiche decider(String nom, boolean favorable, String motif) {
        registre();
        var deposee = essai.au(StatutGrappe.DEPOSEE, nom, 15);
        session.ouvrir(Role.COORDINATION_ARS);
        var ouverte = instructions.ouvrir(deposee.id(), deposee.version());
        instructions.rendre(new AvisSaisie(
                ouverte.id(),
                ouverte.version(),
                favorable,
                motif,
                List.of("Associer les usagers dès le cadrage"),
                List.of("Calendrier de déploiement serré"),
                instructions.examen(ouverte.id()).expliquer("Deux opérations distinctes.")));
        return decisions.decider(decisions.aPrendre(ouverte.id()).depart());
    }

    /** With its letter generated and sent. */
    public GrappeFiche notifiee(String nom) {
        var grappe = favorable(nom);
        var lettre = notifications.generer(grappe.id(), grappe.version(), null);
        notifications.envoyer(lettre, lettres.fiche(lettre).version());
        return grappes.fiche(grappe.id());
    }

    /** Behind the services' back: what a document says is no longer what its grappe says. */
    public void changer(GrappeFiche grappe, String colonne, Object valeur) {
        base.sql("UPDATE grappe SET " + colonne + " = ? WHERE id = ?")
                .params(valeur, grappe.id())
                .update();
    }

    /** The text of a PDF, no-break spaces as plain ones. */
    public static String texte(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00A0', ' ')
                    .replace('\u202F', ' ')
                    .replaceAll("\\s+", " ");
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
