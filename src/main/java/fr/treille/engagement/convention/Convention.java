package fr.treille.engagement.convention;

import fr.treille.engagement.notification.dossier.Dossier;
import fr.treille.engagement.notification.dossier.SignataireHabilite;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.Suivi;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A convention: générée, then envoyée, then signée; replaced, if at all, before its signature. */
@Entity
class Convention extends Suivi<Convention> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private String regionCode = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtatConvention etat = EtatConvention.GENEREE;

    private @Nullable Integer courante = 1;
    private String reference = "";
    private @Nullable String remplace;
    private LocalDate dateConvention = LocalDate.EPOCH;
    private long documentId;
    private Montant montant = Montant.zero();
    private Montant premierVersement = Montant.zero();
    private Montant secondVersement = Montant.zero();
    private int dureeMois;
    private String porteur = "";
    private String destinataire = "";
    private @Nullable Long signataireId;
    private String signataireNom = "";
    private String signataireFonction = "";
    private Instant genereeLe = Instant.EPOCH;
    private long genereeParId;
    private @Nullable Long messageId;
    private @Nullable Instant envoyeeLe;
    private @Nullable Long envoyeeParId;

    @Embedded
    @EmbeddedColumnNaming("signee_%s")
    private @Nullable Signature signature;

    @Version
    @Column(nullable = false)
    private int version;

    protected Convention() {}

    /** @param ancienne the convention that it replaces, null for none */
    Convention(
            Dossier dossier,
            SignataireHabilite signataire,
            int dureeMois,
            String reference,
            long documentId,
            long agentId,
            Instant maintenant,
            @Nullable Convention ancienne) {
        var moities = dossier.montant().moities();
        this.grappeId = dossier.grappeId();
        this.regionCode = dossier.regionCode();
        this.reference = reference;
        this.dateConvention = dossier.jour();
        this.documentId = documentId;
        this.montant = dossier.montant();
        this.premierVersement = moities.premiere();
        this.secondVersement = moities.seconde();
        this.dureeMois = dureeMois;
        this.porteur = dossier.porteur();
        this.destinataire = nommer(dossier);
        this.signataireId = signataire.id();
        this.signataireNom = signataire.nom();
        this.signataireFonction = signataire.qualite();
        this.genereeLe = maintenant;
        this.genereeParId = agentId;
        this.remplace = ancienne == null || ancienne.envoyeeLe == null ? null : ancienne.reference;
    }

    long id() {
        return Objects.requireNonNull(id, "convention not stored yet");
    }

    long grappeId() {
        return grappeId;
    }

    String reference() {
        return reference;
    }

    /** The convention already sent that this one replaces, null for none. */
    @Nullable
    String remplace() {
        return remplace;
    }

    LocalDate dateConvention() {
        return dateConvention;
    }

    long documentId() {
        return documentId;
    }

    /** Who signs for the agency, null for a convention older than the signatories. */
    @Nullable
    Long signataireId() {
        return signataireId;
    }

    /** @throws Refus when it was signed or replaced, or when somebody changed it since that version */
    void remplacer(int versionVue) {
        exigerVivante("elle ne se remplace plus");
        ModificationConcurrente.exigerVersion(version, versionVue);
        etat = EtatConvention.REMPLACEE;
        courante = null;
    }

    /**
     * Checks that it may leave: neither sent, nor replaced, and still saying what is true of the grappe.
     *
     * @param actuel the grappe as it is now
     */
    void exigerEnvoyable(int versionVue, Dossier actuel) {
        exigerVivante("elle ne s’envoie plus");
        if (etat == EtatConvention.ENVOYEE && envoyeeLe != null) {
            throw new Refus("La convention " + reference + " a déjà été envoyée le " + Formats.dateHeure(envoyeeLe)
                    + "\u00A0: elle ne part pas deux fois.");
        }
        ModificationConcurrente.exigerVersion(version, versionVue);
        if (!montant.equals(actuel.montant())) {
            throw Refus.surChamp(
                    "montant",
                    "La convention " + reference + " porte sur " + montant + ", la grappe sur " + actuel.montant()
                            + "\u00A0: elle n’a pas été envoyée. Générez une nouvelle convention.");
        }
        if (!porteur.equals(actuel.porteur()) || !destinataire.equals(nommer(actuel))) {
            throw Refus.surChamp(
                    "destinataire",
                    "La convention " + reference + " nomme " + destinataire + ", " + porteur
                            + "\u00A0: ce n’est plus ce que dit la grappe. Elle n’a pas été envoyée\u00A0; générez une"
                            + " nouvelle convention.");
        }
    }

    /** After {@link #exigerEnvoyable}. */
    void envoyer(long message, long agentId, Instant maintenant) {
        etat = EtatConvention.ENVOYEE;
        messageId = message;
        envoyeeLe = maintenant;
        envoyeeParId = agentId;
    }

    /**
     * Records the signature by both parties.
     *
     * @throws Refus on its date; when the convention was not sent, or is signed or replaced already
     */
    void signer(int versionVue, Signature nouvelle, LocalDate aujourdhui) {
        exigerVivante("sa signature ne s’enregistre plus");
        if (etat != EtatConvention.ENVOYEE) {
            throw new Refus("La convention " + reference
                    + " n’a pas été envoyée\u00A0: envoyez-la avant d’enregistrer sa signature.");
        }
        ModificationConcurrente.exigerVersion(version, versionVue);
        nouvelle.verifier(dateConvention, aujourdhui);
        etat = EtatConvention.SIGNEE;
        signature = nouvelle;
    }

    private static String nommer(Dossier dossier) {
        return dossier.representantLegal().nomComplet() + ", "
                + dossier.representantLegal().fonction();
    }

    private void exigerVivante(String consequence) {
        if (signature != null) {
            throw new Refus("La convention " + reference + " est signée depuis le " + Formats.date(signature.le())
                    + "\u00A0: " + consequence + ".");
        }
        if (etat == EtatConvention.REMPLACEE) {
            throw new Refus("La convention " + reference + " a été remplacée par une autre\u00A0: " + consequence
                    + ". Rechargez la page pour voir celle qui compte.");
        }
    }
}
