package fr.treille.dossier.completude;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.AgregatTrace;
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

/** Something given of a piece of a file, and what was found of it. */
@Entity
class PieceDossier extends AgregatTrace<PieceDossier> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private String attendue = "";
    private @Nullable Long pieceId;
    private String fichier = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtatPieceDossier etat = EtatPieceDossier.RECUE;

    private String motif = "";
    private Instant recueLe = Instant.EPOCH;
    private long recueParId;
    private @Nullable Instant jugeeLe;
    private @Nullable Long jugeeParId;

    @Version
    private int version;

    protected PieceDossier() {}

    /**
     * @param pieceId of its file, null when it was seen elsewhere
     * @param fichier the file's name, « »
     */
    PieceDossier(
            long grappeId, String attendue, @Nullable Long pieceId, String fichier, long agentId, Instant maintenant) {
        this.grappeId = grappeId;
        this.attendue = attendue;
        this.pieceId = pieceId;
        this.fichier = fichier;
        this.recueParId = agentId;
        this.recueLe = maintenant;
    }

    /** @throws Refus when it was taken back */
    void accepter(long agentId, Instant maintenant) {
        juger(EtatPieceDossier.ACCEPTEE, "", agentId, maintenant);
    }

    /** @throws Refus when it was taken back */
    void refuser(String pourquoi, long agentId, Instant maintenant) {
        juger(EtatPieceDossier.REFUSEE, pourquoi, agentId, maintenant);
    }

    /** @throws Refus when it was already */
    void retirer(String pourquoi, long agentId, Instant maintenant) {
        juger(EtatPieceDossier.RETIREE, pourquoi, agentId, maintenant);
    }

    private void juger(EtatPieceDossier trouve, String pourquoi, long agentId, Instant maintenant) {
        exigerPresente();
        etat = trouve;
        motif = pourquoi;
        jugeeLe = maintenant;
        jugeeParId = agentId;
        motiver(pourquoi);
    }

    /**
     * Another version of its file came, to be looked at.
     *
     * @throws Refus when it was taken back
     */
    void remplacer(long autrePiece, String autreFichier) {
        exigerPresente();
        pieceId = autrePiece;
        fichier = autreFichier;
        etat = EtatPieceDossier.RECUE;
        motif = "";
        jugeeLe = null;
        jugeeParId = null;
    }

    private void exigerPresente() {
        if (etat == EtatPieceDossier.RETIREE) {
            throw new Refus("Cette pièce est retirée du dossier\u00A0: joignez-en une autre.");
        }
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("piece not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    String attendue() {
        return attendue;
    }

    @Nullable
    Long pieceId() {
        return pieceId;
    }
}
