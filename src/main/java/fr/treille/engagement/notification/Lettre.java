package fr.treille.engagement.notification;

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
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A decision letter: its PDF never changes, it is sent once, and it may be replaced only before that. */
@Entity
@DynamicUpdate
class Lettre extends Suivi<Lettre> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private String regionCode = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SensDecision sens = SensDecision.FAVORABLE;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtatLettre etat = EtatLettre.GENEREE;

    private @Nullable Integer courante = 1;
    private String reference = "";
    private LocalDate dateLettre = LocalDate.EPOCH;
    private long documentId;
    private @Nullable Montant montant;
    private String porteur = "";

    @Embedded
    @EmbeddedColumnNaming("destinataire_%s")
    private DestinataireLettre destinataire = new DestinataireLettre("", "", "", "");

    private @Nullable Long signataireId;
    private String signataireNom = "";
    private String signataireFonction = "";
    private Instant genereeLe = Instant.EPOCH;
    private long genereeParId;
    private @Nullable Long messageId;
    private @Nullable Instant envoyeeLe;
    private @Nullable Long envoyeeParId;

    @Version
    @Column(nullable = false)
    private int version;

    protected Lettre() {}

    /** @param dossier what the letter says; its avis is given */
    Lettre(
            Dossier dossier,
            SignataireHabilite signataire,
            String reference,
            LocalDate date,
            long documentId,
            long agentId,
            Instant maintenant) {
        this.grappeId = dossier.grappeId();
        this.regionCode = dossier.regionCode();
        this.sens = SensDecision.de(dossier);
        this.reference = reference;
        this.dateLettre = date;
        this.documentId = documentId;
        this.montant = accorde(dossier);
        this.porteur = dossier.porteur();
        this.destinataire = DestinataireLettre.de(dossier);
        this.signataireNom = signataire.nom();
        this.signataireFonction = signataire.qualite();
        this.signataireId = signataire.id();
        this.genereeLe = maintenant;
        this.genereeParId = agentId;
    }

    long id() {
        return Objects.requireNonNull(id, "letter not stored yet");
    }

    long grappeId() {
        return grappeId;
    }

    String regionCode() {
        return regionCode;
    }

    String reference() {
        return reference;
    }

    LocalDate dateLettre() {
        return dateLettre;
    }

    long documentId() {
        return documentId;
    }

    /** Who signed it, null for a letter older than the signatories. */
    @Nullable
    Long signataireId() {
        return signataireId;
    }

    /** @throws Refus when it was sent or replaced, or when somebody changed it since that version */
    void remplacer(int versionVue) {
        exigerNonEnvoyee(versionVue, "elle ne se remplace plus");
        etat = EtatLettre.REMPLACEE;
        courante = null;
    }

    /**
     * Checks that it may leave: not sent, not replaced, and still saying what is true of the grappe.
     *
     * @param actuel the grappe as it is now
     */
    void exigerEnvoyable(int versionVue, Dossier actuel) {
        exigerNonEnvoyee(versionVue, "elle ne part pas deux fois");
        if (!Objects.equals(montant, accorde(actuel))) {
            throw Refus.surChamp(
                    "montant",
                    "La lettre " + reference + " annonce " + montant + ", la grappe " + accorde(actuel)
                            + "\u00A0: elle n’a pas été envoyée. Générez une nouvelle lettre.");
        }
        if (!destinataire.equals(DestinataireLettre.de(actuel)) || !porteur.equals(actuel.porteur())) {
            throw Refus.surChamp(
                    "destinataire",
                    "La lettre " + reference + " est adressée à " + destinataire.nom() + ", " + porteur
                            + "\u00A0: ce n’est plus ce que dit la grappe. Elle n’a pas été envoyée\u00A0; générez une"
                            + " nouvelle lettre.");
        }
    }

    /** The caller has checked it with {@link #exigerEnvoyable}. */
    void envoyer(long message, long agentId, Instant maintenant) {
        etat = EtatLettre.ENVOYEE;
        messageId = message;
        envoyeeLe = maintenant;
        envoyeeParId = agentId;
    }

    private static @Nullable Montant accorde(Dossier dossier) {
        return Boolean.TRUE.equals(dossier.favorable()) ? dossier.montant() : null;
    }

    private void exigerNonEnvoyee(int versionVue, String consequence) {
        if (etat == EtatLettre.ENVOYEE && envoyeeLe != null) {
            throw new Refus("La lettre " + reference + " a déjà été envoyée le " + Formats.dateHeure(envoyeeLe)
                    + "\u00A0: " + consequence + ".");
        }
        if (etat == EtatLettre.REMPLACEE) {
            throw new Refus("La lettre " + reference + " a été remplacée par une autre\u00A0: " + consequence
                    + ". Rechargez la page pour voir celle qui compte.");
        }
        if (version != versionVue) {
            throw new ModificationConcurrente(List.of());
        }
    }
}
