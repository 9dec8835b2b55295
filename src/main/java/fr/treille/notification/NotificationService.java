package fr.treille.notification;

import fr.treille.commun.Refus;
import fr.treille.courrier.edition.Editique;
import fr.treille.grappe.Contact;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares and generates the decision letter of a grappe. A generated PDF is archived and never changes; a
 * correction is another letter, with its own reference, as long as the former was not sent.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('NOTIFIER')")
public class NotificationService {

    private static final String A_VENIR = "(attribuée à la génération)";

    private final Lettres lettres;
    private final LettreRepository depot;
    private final RedactionLettre redaction;
    private final Editique editique;
    private final EditionLettre edition;
    private final Clock horloge;

    NotificationService(
            Lettres lettres,
            LettreRepository depot,
            RedactionLettre redaction,
            Editique editique,
            EditionLettre edition,
            Clock horloge) {
        this.lettres = lettres;
        this.depot = depot;
        this.redaction = redaction;
        this.editique = editique;
        this.edition = edition;
        this.horloge = horloge;
    }

    /**
     * What is to be checked before generating or sending.
     *
     * @throws Refus when the grappe has no avis, or its amount is not that of its lines
     */
    public LettrePreparee preparer(long grappeId) {
        var dossier = redaction.aNotifier(grappeId);
        var lettre = redaction.lettre(dossier, A_VENIR, LocalDate.now(horloge));
        var manquants = editique.champsManquants(lettre.modele(), lettre.valeurs()).stream()
                .map(libelle -> ChampManquant.de(libelle, grappeId))
                .toList();
        var courante = dossier.lettre();
        return new LettrePreparee(
                grappeId,
                dossier.version(),
                SensDecision.de(dossier),
                Boolean.TRUE.equals(dossier.favorable()) ? dossier.montant() : null,
                personne(dossier.representantLegal()),
                personne(dossier.contactOperationnel()),
                manquants,
                courante == null ? null : lettres.fiche(courante.id()));
    }

    private static String personne(Contact contact) {
        return contact.nomComplet() + ", " + contact.fonction() + " (" + contact.courriel() + ")";
    }

    /**
     * The letter as it would be generated now, its reference left to come; nothing is recorded.
     *
     * @return a PDF
     * @throws Refus when the grappe has no avis, a field of the letter is empty, or the amount does not match
     */
    public byte[] apercu(long grappeId) {
        return editique.rendre(redaction.lettre(redaction.aNotifier(grappeId), A_VENIR, LocalDate.now(horloge)));
    }

    /**
     * Generates and archives the letter of a decided grappe.
     *
     * @param version of the grappe that the preview showed
     * @return the identifier of the letter
     * @throws Refus when there is a letter already, the grappe changed since the preview, a field is empty (named), or the
     *     amount is not that of its lines
     */
    @Transactional
    public long generer(long grappeId, int version) {
        return archiver(redaction.sansLettre(grappeId, version));
    }

    /**
     * Generates another letter in the place of one that was not sent, which stays archived as it is.
     *
     * @param version of the former letter
     * @return the identifier of the new one
     * @throws Refus when the former was sent, was replaced meanwhile, or as {@link #generer}
     */
    @Transactional
    public long remplacer(long lettreId, int version) {
        var ancienne = lettres.verrouiller(lettreId);
        ancienne.remplacer(version);
        depot.flush();
        return archiver(redaction.aNotifier(ancienne.grappeId()));
    }

    private long archiver(Dossier dossier) {
        return edition.enregistrer(edition.produire(dossier));
    }
}
