package fr.treille.courrier.envoi;

import fr.treille.commun.Refus;
import fr.treille.courrier.envoi.MessageFiche.Passage;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox and its states. Two marks make that it is never sent twice by itself: the number of the try,
 * which only the latest one owns, and {@code remiseLe}, set before the server can accept anything.
 */
@Entity
class Message {

    private static final int LONGUEUR_REPONSE = 1000;
    private static final int LONGUEUR_RESUME = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode = "";
    private String messageId = "";
    private String objet = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String corps = "";

    private String destinataires = "";

    private int pieces;
    private String sujet = "";
    private String lien = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtatMessage etat = EtatMessage.EN_ATTENTE;

    private int tentatives;
    private int maximum;
    private String derniereReponse = "";
    private @Nullable Instant prochainEssai;
    private @Nullable Instant remiseLe;
    private @Nullable Instant envoyeLe;
    private @Nullable Long copieDe;
    private Instant creeLe = Instant.EPOCH;
    private String creePar = "";

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "message_destinataire", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "rang")
    private List<AdresseCourriel> adresses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "message_piece", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "rang")
    @Column(name = "document_id")
    private List<Long> documents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "message_tentative", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "rang")
    private List<Passage> historique = new ArrayList<>();

    protected Message() {}

    /**
     * @param demande already checked
     * @param messageId never used before
     * @param essais how many tries at most
     */
    Message(MessageADeposer demande, String messageId, int essais, String regionCode, Instant creeLe, String creePar) {
        this.regionCode = regionCode;
        this.messageId = messageId;
        this.objet = demande.objet();
        this.corps = demande.corps();
        this.adresses.addAll(demande.destinataires());
        this.documents.addAll(demande.documents());
        this.destinataires = couper(
                demande.destinataires().stream().map(AdresseCourriel::adresse).collect(Collectors.joining(", ")),
                LONGUEUR_RESUME);
        this.pieces = demande.documents().size();
        this.sujet = demande.sujet();
        this.lien = demande.lien();
        this.maximum = essais;
        this.prochainEssai = creeLe;
        this.creeLe = creeLe;
        this.creePar = creePar;
    }

    /** The same message to send once more, under another Message-ID. */
    Message copie(String nouveauMessageId, int essais, Instant maintenant, String qui) {
        exiger(etat == EtatMessage.ENVOYE, "est déjà envoyé");
        var copie = new Message(
                new MessageADeposer(objet, corps, adresses, documents, sujet, lien),
                nouveauMessageId,
                essais,
                regionCode,
                maintenant,
                qui);
        copie.copieDe = id();
        return copie;
    }

    /** Takes the message for a new try, whose number is then {@link #tentatives()}. */
    void commencer(Instant maintenant) {
        exiger(etat == EtatMessage.EN_ATTENTE, "est en attente");
        etat = EtatMessage.EN_COURS;
        tentatives++;
        remiseLe = null;
        prochainEssai = null;
        historique.add(new Passage(tentatives, maintenant, null, IssueEnvoi.EN_COURS, ""));
    }

    /**
     * Whoever was trying is dead, or lost the message to another try: waits again when nothing had been handed over, and
     * otherwise is to be checked by a person.
     */
    void interrompre(Instant maintenant) {
        exiger(etat == EtatMessage.EN_COURS, "est en cours d’envoi");
        if (remiseLe != null) {
            noter(tentatives, IssueEnvoi.INCERTAIN, "L’envoi s’est interrompu avant la réponse du serveur.", null);
            etat = EtatMessage.A_VERIFIER;
            return;
        }
        noter(tentatives, IssueEnvoi.INTERROMPU, "L’envoi s’est interrompu avant la remise au serveur.", maintenant);
        etat = tentatives < maximum ? EtatMessage.EN_ATTENTE : EtatMessage.EN_ECHEC;
        prochainEssai = etat == EtatMessage.EN_ATTENTE ? maintenant : null;
    }

    /**
     * Records what came of a try. A late answer of a try that lost the message is only noted in its history; one that
     * lifts the doubt on a message to check counts.
     *
     * @param delai when to try again after a delay, unless it was the last try
     */
    void conclure(int numero, IssueEnvoi issue, String reponse, Instant maintenant, Duration delai) {
        noter(numero, issue, reponse, maintenant);
        var doute = etat == EtatMessage.A_VERIFIER;
        if (numero != tentatives || (etat != EtatMessage.EN_COURS && !doute) || issue == IssueEnvoi.INTERROMPU) {
            return;
        }
        prochainEssai = null;
        switch (issue) {
            case ACCEPTE -> {
                etat = EtatMessage.ENVOYE;
                envoyeLe = maintenant;
            }
            case INCERTAIN -> etat = EtatMessage.A_VERIFIER;
            case REPORTE -> {
                // a message in doubt has no job any more: a person sends it again
                etat = tentatives < maximum && !doute ? EtatMessage.EN_ATTENTE : EtatMessage.EN_ECHEC;
                prochainEssai = etat == EtatMessage.EN_ATTENTE ? maintenant.plus(delai) : null;
            }
            default -> etat = EtatMessage.EN_ECHEC;
        }
    }

    /** Sends again under the same Message-ID, with new tries. */
    void relancer(int essais, Instant maintenant, String qui) {
        exiger(etat.aTraiter(), "est en échec ou à vérifier");
        historique.add(new Passage(tentatives, maintenant, maintenant, IssueEnvoi.RELANCE, couper(qui)));
        etat = EtatMessage.EN_ATTENTE;
        maximum = tentatives + essais;
        remiseLe = null;
        prochainEssai = maintenant;
    }

    /** Somebody checked that it arrived. */
    void constater(String motif, Instant maintenant, String qui) {
        exiger(etat == EtatMessage.A_VERIFIER, "est à vérifier");
        historique.add(
                new Passage(tentatives, maintenant, maintenant, IssueEnvoi.CONSTATE, couper(qui + "\u00A0: " + motif)));
        etat = EtatMessage.ENVOYE;
        envoyeLe = remiseLe;
    }

    private void noter(int numero, IssueEnvoi issue, String reponse, @Nullable Instant fin) {
        for (int rang = historique.size() - 1; rang >= 0; rang--) {
            var passage = historique.get(rang);
            if (passage.numero() == numero && passage.issue() != IssueEnvoi.RELANCE) {
                historique.set(rang, new Passage(numero, passage.debut(), fin, issue, couper(reponse)));
                break;
            }
        }
        if (numero == tentatives) {
            derniereReponse = couper(reponse);
        }
    }

    private void exiger(boolean possible, String condition) {
        if (!possible) {
            throw new Refus("Ce message est maintenant «\u00A0" + etat.libelle()
                    + "\u00A0»\u00A0: cette action n’est possible que s’il " + condition + ".");
        }
    }

    private static String couper(String texte) {
        return couper(texte, LONGUEUR_REPONSE);
    }

    private static String couper(String texte, int longueur) {
        return texte.length() <= longueur ? texte : texte.substring(0, longueur - 1) + "…";
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("message not stored yet");
        }
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    String messageId() {
        return messageId;
    }

    EtatMessage etat() {
        return etat;
    }

    int tentatives() {
        return tentatives;
    }

    /** Number of the present try since somebody last asked to send, the first being 1. */
    int essaiDeLaSerie(int essais) {
        return Math.max(1, tentatives - (maximum - essais));
    }

    int version() {
        return version;
    }

    @Nullable
    Instant prochainEssai() {
        return prochainEssai;
    }

    List<Long> documents() {
        return List.copyOf(documents);
    }

    MessageAEnvoyer aEnvoyer() {
        return new MessageAEnvoyer(id(), tentatives, messageId, objet, corps, List.copyOf(adresses), documents());
    }

    MessageLigne ligne() {
        return new MessageLigne(
                id(),
                etat,
                creeLe,
                destinataires,
                objet,
                pieces,
                tentatives,
                derniereReponse,
                prochainEssai,
                envoyeLe,
                sujet,
                lien);
    }

    MessageFiche fiche(List<fr.treille.courrier.DocumentFiche> jointes) {
        return new MessageFiche(
                ligne(),
                messageId,
                corps,
                List.copyOf(adresses),
                jointes,
                List.copyOf(historique),
                maximum,
                copieDe,
                creePar,
                version);
    }
}
