package fr.treille.suivi.point;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentAArchiver;
import fr.treille.socle.courrier.DocumentFiche;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.courrier.edition.Editique;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.suivi.jalon.GrappeSuivie;
import fr.treille.suivi.jalon.GrappesSuivies;
import fr.treille.suivi.point.minutes.RedactionCompteRendu;
import fr.treille.suivi.point.minutes.TexteMinutes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a point: previewed, validated, archived and sent at once, then locked; a correction is another version. */
@Service
@Transactional
@PreAuthorize("hasRole('SUIVRE')")
public class CompteRenduService {

    private static final String A_VENIR = "(attribuée à la validation)";

    private final PointRepository depot;
    private final Points points;
    private final GrappesSuivies grappes;
    private final RedactionCompteRendu redaction;
    private final Editique editique;
    private final DocumentService documents;
    private final EnvoiService envois;
    private final JdbcClient base;
    private final Clock horloge;

    CompteRenduService(
            PointRepository depot,
            Points points,
            GrappesSuivies grappes,
            RedactionCompteRendu redaction,
            Editique editique,
            DocumentService documents,
            EnvoiService envois,
            JdbcClient base,
            Clock horloge) {
        this.depot = depot;
        this.points = points;
        this.grappes = grappes;
        this.redaction = redaction;
        this.editique = editique;
        this.documents = documents;
        this.envois = envois;
        this.base = base;
        this.horloge = horloge;
    }

    /**
     * The minutes as they would be validated now; nothing is recorded.
     *
     * @return a PDF
     * @throws Refus when there is no such point in the caller's périmètre
     */
    @Transactional(readOnly = true)
    public byte[] apercu(long pointId) {
        return rendre(points.exiger(pointId), A_VENIR);
    }

    /**
     * Locks the minutes, archives their PDF and hands it to the outbox for those invited: all of it or nothing.
     *
     * @param version of the point that the screen showed
     * @return the reference of the document
     * @throws Refus when the point was not held, nobody came, nobody can be written to, nothing is said,
     *     two texts are still to be put together, or somebody changed it since
     */
    public String valider(long pointId, int version) {
        var point = points.verrouiller(pointId);
        var fiche = points.fiche(point);
        point.valider(version, fiche.texte().texte().isBlank());
        if (!fiche.paralleles().isEmpty()) {
            throw Refus.surChamp(
                    "texte",
                    "Deux textes tapés à la fois restent à réunir\u00A0: réunissez-les avant de valider le compte rendu.");
        }
        depot.flush();
        var grappe = grappes.lire(point.grappeId());
        var document = documents.archiver(new DocumentAArchiver(
                NatureDocument.COMPTE_RENDU,
                reference -> rendre(fiche, reference),
                grappe.nom(),
                GrappeLiens.fiche(grappe.id()),
                grappe.territoires()));
        var message = envois.deposer(message(fiche, grappe, document));
        base.sql("INSERT INTO compte_rendu (point_id, numero, motif, reference, document_id, message_id, valide_le,"
                        + " valide_par_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pointId,
                        point.numero(),
                        point.motifCorrection(),
                        document.reference(),
                        document.id(),
                        message,
                        LocalDateTime.ofInstant(horloge.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
                        AgentConnecte.courant().id())
                .update();
        return document.reference();
    }

    /**
     * Opens another version of minutes that were validated; the former stays archived as it was sent.
     *
     * @param motif why, printed on the new version
     * @throws Refus when they are not validated, there is no motif, or somebody changed the point since
     */
    public void corriger(long pointId, int version, String motif) {
        points.verrouiller(pointId).corriger(version, motif);
        depot.flush();
    }

    private byte[] rendre(PointFiche point, String reference) {
        var texte = redaction.texte(point, reference);
        return editique.rendre(TexteMinutes.MODELE, texte.valeurs(), List.of());
    }

    private static MessageADeposer message(PointFiche point, GrappeSuivie grappe, DocumentFiche document) {
        var correction = point.numero() == 1
                ? ""
                : "\n\nIl corrige et remplace la version " + (point.numero() - 1)
                        + ", qui vous a été envoyée.\nMotif\u00A0: " + point.motifCorrection();
        return new MessageADeposer(
                (point.numero() == 1 ? "Compte rendu du point mensuel " : "Compte rendu corrigé du point mensuel ")
                        + PointLiens.de(point.mois()) + " – grappe «\u00A0" + grappe.nom() + "\u00A0» ("
                        + document.reference() + ")",
                """
                Bonjour,

                Vous trouverez ci-joint le compte rendu du point mensuel %s de la grappe «\u00A0%s\u00A0», tenu le %s.%s

                Pour toute remarque, rappelez la référence %s.

                %s
                %s
                """.formatted(
                        PointLiens.de(point.mois()),
                        grappe.nom(),
                        Formats.dateLongue(point.creneau().jour()),
                        correction,
                        document.reference(),
                        AgentConnecte.courant().nomComplet(),
                        AgentConnecte.courant().fonctionAffichee()).strip(),
                Invitations.adresses(point),
                List.of(document.id()),
                grappe.nom(),
                GrappeLiens.fiche(grappe.id()),
                grappe.territoires());
    }
}
