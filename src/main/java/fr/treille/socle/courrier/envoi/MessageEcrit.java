package fr.treille.socle.courrier.envoi;

import fr.treille.socle.courrier.envoi.serveur.MessageAEnvoyer;
import fr.treille.socle.equipe.Perimetre;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a message says and to whom: written once, the same at every try. */
@MappedSuperclass
abstract class MessageEcrit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode = "";

    /** The grappe that it is about, null when it is about none or several. */
    private @Nullable Long grappeId;

    private String messageId = "";
    private String objet = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String corps = "";

    private String destinataires = "";
    private int pieces;
    private String sujet = "";
    private String lien = "";
    private Instant creeLe = Instant.EPOCH;
    private String creePar = "";
    private boolean confidentiel;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String agenda = "";

    @Column(name = "repondre_a")
    private String repondreA = "";

    @ElementCollection
    @CollectionTable(name = "message_destinataire", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "rang")
    private List<AdresseCourriel> adresses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "message_piece", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "rang")
    @Column(name = "document_id")
    private List<Long> documents = new ArrayList<>();

    /** Those that it is about when they are several. */
    @ElementCollection
    @CollectionTable(name = "message_grappe", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "rang")
    @Column(name = "grappe_id")
    private List<Long> grappesCitees = new ArrayList<>();

    protected MessageEcrit() {}

    protected MessageEcrit(
            MessageADeposer demande, String messageId, String regionCode, Instant creeLe, String creePar) {
        this.regionCode = regionCode;
        this.messageId = messageId;
        this.objet = demande.objet();
        this.corps = demande.corps();
        this.adresses.addAll(demande.destinataires());
        this.documents.addAll(demande.documents());
        this.destinataires = demande.resume();
        this.pieces = demande.pieces();
        this.agenda = demande.agenda();
        this.repondreA = demande.repondreA();
        this.confidentiel = demande.confidentiel();
        this.sujet = demande.sujet();
        this.lien = demande.lien();
        if (demande.grappes().size() == 1) {
            this.grappeId = demande.grappes().getFirst();
        } else {
            this.grappesCitees.addAll(demande.grappes());
        }
        this.creeLe = creeLe;
        this.creePar = creePar;
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

    /** Whether the caller reads it. */
    boolean dans(Perimetre perimetre) {
        return perimetre.voitTout(regionCode, grappes());
    }

    @Nullable
    Long grappeId() {
        return grappeId;
    }

    List<Long> grappesCitees() {
        return List.copyOf(grappesCitees);
    }

    private List<Long> grappes() {
        return grappeId == null ? grappesCitees() : List.of(grappeId);
    }

    String messageId() {
        return messageId;
    }

    Instant creeLe() {
        return creeLe;
    }

    String creePar() {
        return creePar;
    }

    String destinataires() {
        return destinataires;
    }

    List<Long> documents() {
        return List.copyOf(documents);
    }

    List<AdresseCourriel> adresses() {
        return List.copyOf(adresses);
    }

    /** Whether nobody but its recipients reads it: masked on screen, erased once sent. */
    boolean confidentiel() {
        return confidentiel;
    }

    /** The text as screens show it. */
    String corpsLisible() {
        return confidentiel
                ? "Texte confidentiel\u00A0: il contient un lien que seule la personne à qui il est écrit peut lire."
                : corps;
    }

    /** It was sent: a confidential text is kept no longer. */
    void effacer() {
        if (confidentiel) {
            corps = "";
        }
    }

    /** What would write it again. */
    MessageADeposer contenu() {
        return new MessageADeposer(
                objet, corps, adresses(), documents(), sujet, lien, grappes(), agenda, repondreA, confidentiel);
    }

    /**
     * What a try takes with it.
     *
     * @param reglees addresses to which it does not go again
     */
    MessageAEnvoyer aEnvoyer(int numero, Set<String> reglees) {
        return new MessageAEnvoyer(
                id(), numero, messageId, objet, corps, adresses(), documents(), agenda, repondreA, reglees);
    }
}
