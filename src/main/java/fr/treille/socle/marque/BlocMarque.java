package fr.treille.socle.marque;

import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the agency of a région prints at the head of its letters; taken away, its row and its piece stay for the history. */
@Entity
class BlocMarque extends AgregatTrace<BlocMarque> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode = "";

    private @Nullable Long pieceId;

    private String fichier = "";

    private String sha256 = "";

    @Version
    private int version;

    protected BlocMarque() {}

    BlocMarque(String regionCode) {
        this.regionCode = regionCode;
    }

    int version() {
        return version;
    }

    /** Where its versions are kept, those that were taken away too; null before the first one. */
    @Nullable
    Long pieceId() {
        return pieceId;
    }

    /** The one that letters bear now. */
    Optional<Long> imprimee() {
        return fichier.isEmpty() ? Optional.empty() : Optional.ofNullable(pieceId);
    }

    void poser(long piece, String nom, String empreinte) {
        pieceId = piece;
        fichier = nom;
        sha256 = empreinte;
    }

    void retirer() {
        fichier = "";
        sha256 = "";
    }
}
