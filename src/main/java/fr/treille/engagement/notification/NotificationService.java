package fr.treille.engagement.notification;

import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.engagement.notification.dossier.Dossier;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.Editique;
import fr.treille.socle.territoire.ActeSigne;
import org.jspecify.annotations.Nullable;
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

    NotificationService(
            Lettres lettres,
            LettreRepository depot,
            RedactionLettre redaction,
            Editique editique,
            EditionLettre edition) {
        this.lettres = lettres;
        this.depot = depot;
        this.redaction = redaction;
        this.editique = editique;
        this.edition = edition;
    }

    /**
     * What is to be checked before generating or sending.
     *
     * @throws Refus when the grappe has no avis, or its amount is not that of its lines
     */
    public LettrePreparee preparer(long grappeId) {
        var dossier = redaction.aNotifier(grappeId);
        var signataires = dossier.signataires(ActeSigne.LETTRE);
        var lettre = redaction.lettre(dossier, signataires.stream().findFirst().orElse(null), A_VENIR);
        var manquants = ChampManquant.de(
                editique.champsManquants(lettre.modele(), lettre.valeurs()), grappeId, ActeSigne.LETTRE);
        var courante = dossier.lettre();
        return new LettrePreparee(
                grappeId,
                dossier.version(),
                SensDecision.de(dossier),
                Boolean.TRUE.equals(dossier.favorable()) ? dossier.montant() : null,
                personne(dossier.representantLegal()),
                personne(dossier.contactOperationnel()),
                manquants,
                signataires,
                courante == null ? null : lettres.fiche(courante.id()));
    }

    private static String personne(Contact contact) {
        return contact.nomComplet() + ", " + contact.fonction() + " (" + contact.courriel() + ")";
    }

    /**
     * The letter as it would be generated now, its reference left to come; nothing is recorded.
     *
     * @param signataire who signs, null for the only one who may
     * @return a PDF
     * @throws Refus when the grappe has no avis, that person may not sign, a field of the letter is empty, or the amount
     *     does not match
     */
    public byte[] apercu(long grappeId, @Nullable Long signataire) {
        var dossier = redaction.aNotifier(grappeId);
        return editique.rendre(redaction.lettre(dossier, dossier.signataire(ActeSigne.LETTRE, signataire), A_VENIR));
    }

    /**
     * Generates and archives the letter of a decided grappe.
     *
     * @param version of the grappe that the preview showed
     * @param signataire who signs, null for the only one who may
     * @return the identifier of the letter
     * @throws Refus when there is a letter already, the grappe changed since the preview, that person may not sign, a field
     *     is empty (named), or the amount is not that of its lines
     */
    @Transactional
    public long generer(long grappeId, int version, @Nullable Long signataire) {
        return archiver(redaction.sansLettre(grappeId, version), signataire);
    }

    /**
     * Generates another letter in the place of one that was not sent, which stays archived as it is.
     *
     * @param version of the former letter
     * @param signataire who signs, null for who signed the former if they still may, or the only one who may
     * @return the identifier of the new one
     * @throws Refus when the former was sent, was replaced meanwhile, or as {@link #generer}
     */
    @Transactional
    public long remplacer(long lettreId, int version, @Nullable Long signataire) {
        var ancienne = lettres.verrouiller(lettreId);
        ancienne.remplacer(version);
        depot.flush();
        var dossier = redaction.aNotifier(ancienne.grappeId());
        return archiver(dossier, dossier.encore(ActeSigne.LETTRE, signataire, ancienne.signataireId()));
    }

    private long archiver(Dossier dossier, @Nullable Long signataire) {
        return edition.enregistrer(edition.produire(dossier, signataire, () -> {}));
    }
}
