package fr.treille.suivi.apport;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The link by which a porteur gives the measures of one grappe for one period, and how far that is. */
@Entity
class LienApport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode = "";
    private long grappeId;
    private long periodeId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String empreinte = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtatApport etat = EtatApport.OUVERT;

    private String nom = "";
    private String courriel = "";
    private Instant creeLe = Instant.EPOCH;
    private long creeParId;
    private String creePar = "";
    private Instant expireLe = Instant.EPOCH;
    private @Nullable Instant dernierUsage;
    private @Nullable Instant envoyeLe;
    private String motifRenvoi = "";
    private @Nullable Instant closLe;
    private String closPar = "";

    @Version
    private int version;

    protected LienApport() {}

    /** @param empreinte of its token, which is nowhere in clear */
    LienApport(String regionCode, long grappeId, long periodeId, String nom, String courriel, String empreinte) {
        this.regionCode = regionCode;
        this.grappeId = grappeId;
        this.periodeId = periodeId;
        this.nom = nom;
        this.courriel = courriel;
        this.empreinte = empreinte;
    }

    LienApport cree(Instant maintenant, long agentId, String agent, Instant expiration) {
        creeLe = maintenant;
        creeParId = agentId;
        creePar = agent;
        expireLe = expiration;
        return this;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("link not stored yet");
        }
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    long grappeId() {
        return grappeId;
    }

    long periodeId() {
        return periodeId;
    }

    EtatApport etat() {
        return etat;
    }

    String nom() {
        return nom;
    }

    String courriel() {
        return courriel;
    }

    String creePar() {
        return creePar;
    }

    Instant expireLe() {
        return expireLe;
    }

    @Nullable
    Instant envoyeLe() {
        return envoyeLe;
    }

    String motifRenvoi() {
        return motifRenvoi;
    }

    /** @throws Refus when whoever holds it may not read by it any more */
    void exigerLisible(Instant maintenant) {
        if (etat == EtatApport.REVOQUE) {
            throw new Refus(
                    "Ce lien a été retiré. Pour reprendre la saisie, demandez-en un autre à votre interlocuteur à"
                            + " l’agence ou au GRADeS.");
        }
        if (!maintenant.isBefore(expireLe)) {
            throw new Refus("Ce lien n’est plus valable depuis le " + Formats.date(Formats.jour(expireLe))
                    + ". Ce que vous aviez saisi est gardé\u00A0: demandez un autre lien à votre interlocuteur à l’agence ou"
                    + " au GRADeS.");
        }
    }

    /** @throws Refus when nothing can be typed there any more */
    void exigerOuvert(Instant maintenant) {
        exigerLisible(maintenant);
        if (etat != EtatApport.OUVERT) {
            throw new Refus("Ces mesures ont déjà été envoyées"
                    + (envoyeLe == null ? "" : " le " + Formats.dateHeure(envoyeLe))
                    + "\u00A0: elles ne se modifient plus. Pour les corriger, demandez à votre"
                    + " interlocuteur à l’agence ou au GRADeS de vous les renvoyer.");
        }
    }

    void utiliser(Instant maintenant) {
        dernierUsage = maintenant;
    }

    void envoyer(Instant maintenant) {
        exigerOuvert(maintenant);
        etat = EtatApport.ENVOYE;
        envoyeLe = maintenant;
        motifRenvoi = "";
    }

    /** Back to the porteur, by another link: the former one was read by who knows whom since. */
    void renvoyer(String nouvelleEmpreinte, Instant expiration, String motif) {
        exiger(EtatApport.ENVOYE, "renvoyer");
        etat = EtatApport.OUVERT;
        motifRenvoi = motif;
        empreinte = nouvelleEmpreinte;
        expireLe = expiration;
    }

    void valider(Instant maintenant, String agent) {
        exiger(EtatApport.ENVOYE, "valider");
        etat = EtatApport.VALIDE;
        clore(maintenant, agent);
    }

    void revoquer(Instant maintenant, String agent) {
        if (etat == EtatApport.VALIDE || etat == EtatApport.REVOQUE) {
            throw new Refus(
                    "Ce lien est déjà «\u00A0" + etat.libelle() + "\u00A0»\u00A0: il ne donne plus accès à rien.");
        }
        etat = EtatApport.REVOQUE;
        clore(maintenant, agent);
    }

    private void exiger(EtatApport attendu, String verbe) {
        if (etat != attendu) {
            throw new Refus("Il n’y a rien à " + verbe + "\u00A0: cet apport est à l’état «\u00A0" + etat.libelle()
                    + "\u00A0». Rechargez la page.");
        }
    }

    private void clore(Instant maintenant, String agent) {
        closLe = maintenant;
        closPar = agent;
    }
}
