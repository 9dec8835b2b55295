package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentFiche;
import fr.treille.socle.courrier.envoi.serveur.IssueEnvoi;
import fr.treille.socle.courrier.envoi.serveur.MessageAEnvoyer;
import fr.treille.socle.courrier.envoi.serveur.ReponseServeur;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox and its states. Two marks make that it is never sent twice by itself: the number of the try,
 * which only the latest one owns, and {@code remiseLe}, set before the server can accept anything.
 */
@Entity
class Message extends MessageEcrit {

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

    @Version
    private int version;

    @Embedded
    private Historique historique = new Historique();

    @Embedded
    private Remise remise = new Remise();

    protected Message() {}

    /**
     * @param demande already checked
     * @param messageId never used before
     * @param essais how many tries at most
     */
    Message(MessageADeposer demande, String messageId, int essais, String regionCode, Instant creeLe, String creePar) {
        super(demande, messageId, regionCode, creeLe, creePar);
        this.maximum = essais;
        this.prochainEssai = creeLe;
    }

    /** The same message to send once more, under another Message-ID. */
    Message copie(String nouveauMessageId, int essais, Instant maintenant, String qui) {
        exiger(etat == EtatMessage.ENVOYE, "est déjà envoyé");
        if (confidentiel()) {
            throw new Refus(
                    "Le texte de ce message a été effacé après l’envoi\u00A0: il contenait un lien personnel. Renvoyez"
                            + " l’invitation depuis «\u00A0Comptes\u00A0».");
        }
        var copie = new Message(contenu(), nouveauMessageId, essais, regionCode(), maintenant, qui);
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
        historique.commencer(tentatives, maintenant);
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
     * lifts the doubt on a message to check counts. A try that found the server at fault is none of the message's own.
     *
     * @param delai when to try again after a delay, unless it was the last try
     */
    void conclure(int numero, ReponseServeur reponse, Instant maintenant, Duration delai) {
        noter(numero, reponse.issue(), reponse.texte(), maintenant);
        var doute = etat == EtatMessage.A_VERIFIER;
        if (numero != tentatives
                || (etat != EtatMessage.EN_COURS && !doute)
                || reponse.issue() == IssueEnvoi.INTERROMPU) {
            return;
        }
        if (reponse.relais()) {
            maximum++;
        }
        var issue = remise.noter(reponse, adresses(), maintenant);
        prochainEssai = null;
        switch (issue) {
            case ACCEPTE -> {
                etat = EtatMessage.ENVOYE;
                envoyeLe = maintenant;
                effacer();
            }
            case INCERTAIN -> etat = EtatMessage.A_VERIFIER;
            case REPORTE -> {
                // a message in doubt has no job any more: a person sends it again
                etat = tentatives < maximum && !doute ? EtatMessage.EN_ATTENTE : EtatMessage.EN_ECHEC;
                prochainEssai =
                        etat == EtatMessage.EN_ATTENTE ? maintenant.plus(remise.attente(delai, maintenant)) : null;
            }
            default -> etat = EtatMessage.EN_ECHEC;
        }
    }

    /** It does not leave: what it says is not true any more. */
    void retirer(String raison, Instant maintenant) {
        exiger(etat == EtatMessage.EN_ATTENTE, "est en attente");
        historique.decider(tentatives, IssueEnvoi.RETIRE, raison, maintenant);
        derniereReponse = Historique.couper(raison);
        etat = EtatMessage.RETIRE;
        prochainEssai = null;
    }

    /** Sends again under the same Message-ID, with new tries. */
    void relancer(int essais, Instant maintenant, String qui) {
        var refusee = etat == EtatMessage.ENVOYE && !remise.refusees().isEmpty() && !confidentiel();
        exiger(etat.aTraiter() || refusee, "est en échec ou à vérifier");
        remise.reprendre();
        historique.decider(tentatives, IssueEnvoi.RELANCE, qui, maintenant);
        etat = EtatMessage.EN_ATTENTE;
        maximum = tentatives + essais;
        remiseLe = null;
        prochainEssai = maintenant;
    }

    /** Somebody checked that it arrived. */
    void constater(String motif, Instant maintenant, String qui) {
        exiger(etat == EtatMessage.A_VERIFIER, "est à vérifier");
        historique.decider(tentatives, IssueEnvoi.CONSTATE, qui + "\u00A0: " + motif, maintenant);
        etat = EtatMessage.ENVOYE;
        envoyeLe = remiseLe;
        effacer();
    }

    private void noter(int numero, IssueEnvoi issue, String reponse, @Nullable Instant fin) {
        historique.noter(numero, issue, reponse, fin);
        if (numero == tentatives) {
            derniereReponse = Historique.couper(reponse);
        }
    }

    private void exiger(boolean possible, String condition) {
        if (!possible) {
            throw new Refus("Ce message est maintenant «\u00A0" + etat.libelle()
                    + "\u00A0»\u00A0: cette action n’est possible que s’il " + condition + ".");
        }
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

    /** The message that this one repeats, null for none. */
    @Nullable
    Long copieDe() {
        return copieDe;
    }

    @Nullable
    Instant prochainEssai() {
        return prochainEssai;
    }

    MessageAEnvoyer aEnvoyer() {
        return aEnvoyer(tentatives, remise.reglees());
    }

    /**
     * The message in full.
     *
     * @param jointes its attachments
     */
    MessageFiche fiche(List<DocumentFiche> jointes) {
        var contenu = contenu();
        var ligne = new MessageLigne(
                id(),
                etat,
                creeLe(),
                destinataires(),
                contenu.objet(),
                contenu.pieces(),
                tentatives,
                derniereReponse,
                prochainEssai,
                envoyeLe,
                contenu.sujet(),
                contenu.lien(),
                remise.refusees());
        return new MessageFiche(
                ligne,
                messageId(),
                corpsLisible(),
                contenu.destinataires(),
                jointes,
                contenu.agenda(),
                historique.passages(),
                remise.reponses(),
                remise.relaisDepuis(),
                maximum,
                copieDe,
                creePar(),
                version);
    }
}
