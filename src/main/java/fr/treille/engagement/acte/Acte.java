package fr.treille.engagement.acte;

import fr.treille.engagement.acte.dossier.SignataireFige;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A document that leaves: numbered and archived once, its PDF never changing; sent once; replaced by another, if at all,
 * before it binds. What it says beside that is its owner's.
 */
@Embeddable
public class Acte {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtatActe etat = EtatActe.GENEREE;

    private @Nullable Integer courante = 1;
    private String reference = "";
    private LocalDate date = LocalDate.EPOCH;
    private long documentId;

    @Embedded
    @EmbeddedColumnNaming("signataire_%s")
    private @Nullable SignataireFige signataire = SignataireFige.PERSONNE;

    private Instant genereeLe = Instant.EPOCH;
    private long genereeParId;
    private @Nullable Long messageId;
    private @Nullable Instant envoyeeLe;
    private @Nullable Long envoyeeParId;

    public Acte() {}

    /**
     * Generated now.
     *
     * @param date written on it
     * @param signataire null when nobody signs it
     */
    public Acte(
            String reference,
            LocalDate date,
            long documentId,
            @Nullable SignataireHabilite signataire,
            long agentId,
            Instant maintenant) {
        this.reference = reference;
        this.date = date;
        this.documentId = documentId;
        this.signataire = SignataireFige.de(signataire);
        this.genereeLe = maintenant;
        this.genereeParId = agentId;
    }

    public EtatActe etat() {
        return etat;
    }

    public String reference() {
        return reference;
    }

    /** Written on it. */
    public LocalDate date() {
        return date;
    }

    public long documentId() {
        return documentId;
    }

    /** Who signs for the agency. */
    public SignataireFige signataire() {
        return Objects.requireNonNullElse(signataire, SignataireFige.PERSONNE);
    }

    public Instant genereeLe() {
        return genereeLe;
    }

    public long genereeParId() {
        return genereeParId;
    }

    /** Its message in the outbox, null before it is sent. */
    public @Nullable Long messageId() {
        return messageId;
    }

    /** Whether it was handed to the outbox, be it replaced since. */
    public boolean partie() {
        return envoyeeLe != null;
    }

    /**
     * Another one takes its place.
     *
     * @param version of the document, and the one that the screen showed
     * @throws Refus when it was replaced already or, unless its kind allows it, sent
     */
    public void remplacer(GenreActe genre, int version, int versionVue) {
        var consequence = genre.nom().elle() + " ne se remplace plus";
        if (!genre.apresEnvoi()) {
            exigerNonPartie(genre.nom(), consequence);
        }
        exigerCourante(genre.nom(), consequence);
        ModificationConcurrente.exigerVersion(version, versionVue);
        etat = EtatActe.REMPLACEE;
        courante = null;
    }

    /** It was sent and stays so, but counts no more: what it tells was withdrawn. */
    public void cesser() {
        courante = null;
    }

    /** What it was made for is gone, whatever it had become. */
    public void rendreCaduque() {
        etat = EtatActe.CADUQUE;
        cesser();
    }

    /** What made it caduque was a mistake: it counts again, as it stood. */
    public void relever(boolean signe) {
        etat = signe ? EtatActe.SIGNEE : partie() ? EtatActe.ENVOYEE : EtatActe.GENEREE;
        courante = 1;
    }

    /** @throws Refus when it was sent or replaced already, or when somebody changed it since that version */
    public void exigerEnvoyable(NomActe nom, int version, int versionVue) {
        exigerNonPartie(nom, nom.elle() + " ne part pas deux fois");
        exigerCourante(nom, nom.elle() + " ne s’envoie plus");
        ModificationConcurrente.exigerVersion(version, versionVue);
    }

    /** The caller has checked it with {@link #exigerEnvoyable}. */
    public void envoyer(long message, long agentId, Instant maintenant) {
        etat = EtatActe.ENVOYEE;
        messageId = message;
        envoyeeLe = maintenant;
        envoyeeParId = agentId;
    }

    /** By both parties. */
    public void signer() {
        etat = EtatActe.SIGNEE;
    }

    /** @throws Refus when another one took its place */
    public void exigerCourante(NomActe nom, String consequence) {
        if (etat == EtatActe.REMPLACEE) {
            throw new Refus(nom.leEnTete() + " " + reference + " a été remplacé" + nom.e() + " par un"
                    + nom.e() + " autre\u00A0: " + consequence + ". Rechargez la page pour voir "
                    + (nom.feminin() ? "celle" : "celui") + " qui compte.");
        }
    }

    private void exigerNonPartie(NomActe nom, String consequence) {
        if (etat == EtatActe.ENVOYEE && envoyeeLe != null) {
            throw new Refus(nom.leEnTete() + " " + reference + " a déjà été envoyé" + nom.e() + " le "
                    + Formats.dateHeure(envoyeeLe) + "\u00A0: " + consequence + ".");
        }
    }

    /** The columns of its first writing, as the entities that embed it read them back; {@code date} is the owner's to name. */
    public Map<String, @Nullable Object> colonnes(String colonneDate) {
        var colonnes = new LinkedHashMap<String, @Nullable Object>();
        colonnes.put("etat", etat.name());
        colonnes.put("courante", courante);
        colonnes.put("reference", reference);
        colonnes.put(colonneDate, date);
        colonnes.put("document_id", documentId);
        colonnes.put("signataire_id", signataire().id());
        colonnes.put("signataire_nom", signataire().nom());
        colonnes.put("signataire_fonction", signataire().fonction());
        colonnes.put("generee_le", utc(genereeLe));
        colonnes.put("generee_par_id", genereeParId);
        colonnes.put("message_id", messageId);
        colonnes.put("envoyee_le", envoyeeLe == null ? null : utc(envoyeeLe));
        colonnes.put("envoyee_par_id", envoyeeParId);
        return colonnes;
    }

    /** As its columns keep it. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
