package fr.treille.engagement.convention;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.engagement.notification.ChampManquant;
import fr.treille.engagement.notification.dossier.Dossier;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentAArchiver;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.courrier.edition.Editique;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.territoire.ActeSigne;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares and generates the convention of a grappe notified of a favorable avis. A generated PDF is archived and never changes; a correction is another convention, with its own reference, as long as the
 * former was not signed.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONVENTIONNER')")
public class ConventionService {

    private static final String A_VENIR = "(attribuée à la génération)";

    private final Conventions conventions;
    private final ConventionRepository depot;
    private final ConventionRequetes requetes;
    private final RedactionConvention redaction;
    private final GrappeService grappes;
    private final Editique editique;
    private final DocumentService documents;
    private final Perimetre perimetre;
    private final Clock horloge;

    ConventionService(
            Conventions conventions,
            ConventionRepository depot,
            ConventionRequetes requetes,
            RedactionConvention redaction,
            GrappeService grappes,
            Editique editique,
            DocumentService documents,
            Perimetre perimetre,
            Clock horloge) {
        this.conventions = conventions;
        this.depot = depot;
        this.requetes = requetes;
        this.redaction = redaction;
        this.grappes = grappes;
        this.editique = editique;
        this.documents = documents;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /**
     * What is to be checked before generating or sending.
     *
     * @throws Refus when the grappe is not notifiée, or its avis was défavorable
     */
    public ConventionPreparee preparer(long grappeId) {
        var dossier = redaction.aConventionner(grappeId);
        var signataires = dossier.signataires(ActeSigne.CONVENTION);
        var texte = redaction.texte(dossier, signataires.stream().findFirst().orElse(null), A_VENIR);
        return new ConventionPreparee(
                grappeId,
                dossier.version(),
                dossier.montant(),
                dossier.montant().moities(),
                mois(dossier),
                personne(dossier.representantLegal()),
                personne(dossier.contactOperationnel()),
                ChampManquant.de(
                        editique.champsManquants(texte.modele(), texte.valeurs()), grappeId, ActeSigne.CONVENTION),
                signataires,
                requetes.courante(perimetre, grappeId).orElse(null));
    }

    private static String personne(Contact contact) {
        return contact.nomComplet() + ", " + contact.fonction() + " (" + contact.courriel() + ")";
    }

    /**
     * The convention as it would be generated now, its reference left to come; nothing is recorded.
     *
     * @param signataire who signs for the agency, null for the only one who may
     * @return a PDF
     * @throws Refus when the grappe is not notifiée, its avis was défavorable, that person may not sign, or a field of the
     *     convention is empty
     */
    public byte[] apercu(long grappeId, @Nullable Long signataire) {
        var dossier = redaction.aConventionner(grappeId);
        return editique.rendre(redaction.texte(dossier, dossier.signataire(ActeSigne.CONVENTION, signataire), A_VENIR));
    }

    /**
     * Generates and archives the convention of a notified grappe.
     *
     * @param version of the grappe that the preview showed
     * @param signataire who signs for the agency, null for the only one who may
     * @return the identifier of the convention
     * @throws Refus when there is one already, the grappe changed since the preview, that person may not sign, a
     *     field is empty (named), or the amount is not that of the lines frozen by the avis
     */
    @Transactional
    public long generer(long grappeId, int version, @Nullable Long signataire) {
        var dossier = redaction.aConventionner(grappeId);
        ModificationConcurrente.exigerVersion(dossier.version(), version);
        requetes.courante(perimetre, grappeId).ifPresent(deja -> {
            throw new Refus("La convention " + deja.reference() + " a déjà été générée pour cette grappe.");
        });
        return archiver(dossier, signataire, null);
    }

    /**
     * Generates another convention in the place of one that was not signed, which stays archived as it is.
     *
     * @param version of the former convention
     * @param signataire who signs, null for who signed the former if they still may, or the only one who may
     * @return the identifier of the new one
     * @throws Refus when the former was signed, was replaced meanwhile, or as {@link #generer}
     */
    @Transactional
    public long remplacer(long conventionId, int version, @Nullable Long signataire) {
        var ancienne = conventions.verrouiller(conventionId);
        ancienne.remplacer(version);
        depot.flush();
        var dossier = redaction.aConventionner(ancienne.grappeId());
        return archiver(dossier, dossier.encore(ActeSigne.CONVENTION, signataire, ancienne.signataireId()), ancienne);
    }

    private long archiver(Dossier dossier, @Nullable Long choisi, @Nullable Convention ancienne) {
        var signataire = dossier.signataire(ActeSigne.CONVENTION, choisi);
        grappes.controlerMontant(dossier.grappeId(), dossier.montant());
        var document = documents.archiver(new DocumentAArchiver(
                NatureDocument.CONVENTION,
                reference -> editique.rendre(redaction.texte(dossier, signataire, reference)),
                dossier.nom(),
                GrappeLiens.fiche(dossier.grappeId()),
                dossier.territoires()));
        try {
            return depot.save(new Convention(
                            dossier,
                            signataire,
                            mois(dossier),
                            document.reference(),
                            document.id(),
                            agent(),
                            maintenant(),
                            ancienne))
                    .id();
        } catch (DataIntegrityViolationException doublon) {
            throw new Refus(
                    "Une autre personne vient de générer la convention de cette grappe\u00A0: rechargez la page.");
        }
    }

    private int mois(Dossier dossier) {
        return Durees.de(redaction.regles(dossier), dossier.type()).conventionMois();
    }

    private static long agent() {
        return AgentConnecte.courant().id();
    }

    private Instant maintenant() {
        return horloge.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
