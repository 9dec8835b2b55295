package fr.treille.engagement.versement;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.trace.AgregatTrace;
import fr.treille.socle.piece.PieceFiche;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A statement of expenses of a grappe: of an OG, or the consolidated one; one of each. */
@Entity
class EtatDepenses extends AgregatTrace<EtatDepenses> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String ogFiness = "";

    private String signataire = "";
    private LocalDate signeLe = LocalDate.EPOCH;
    private Montant montant = Montant.zero();
    private String remarque = "";
    private long pieceId;

    @Version
    private int version;

    protected EtatDepenses() {}

    EtatDepenses(long grappeId, String ogFiness, long pieceId) {
        this.grappeId = grappeId;
        this.ogFiness = ogFiness;
        this.pieceId = pieceId;
    }

    /** Writes what it says, after {@link EtatDepensesSaisie#exiger}. */
    EtatDepenses dire(EtatDepensesSaisie saisie) {
        signataire = saisie.signataire();
        signeLe = Objects.requireNonNull(saisie.signeLe());
        montant = Objects.requireNonNull(saisie.montant());
        remarque = saisie.remarque();
        return this;
    }

    /** @throws ModificationConcurrente when somebody else changed it since that version */
    void exigerVersion(int vue) {
        ModificationConcurrente.exigerVersion(version, vue);
    }

    long id() {
        return Objects.requireNonNull(id, "statement not stored yet");
    }

    String ogFiness() {
        return ogFiness;
    }

    long pieceId() {
        return pieceId;
    }

    EtatDepensesFiche fiche(PieceFiche piece) {
        return new EtatDepensesFiche(id(), signataire, signeLe, montant, remarque, piece, version);
    }
}
