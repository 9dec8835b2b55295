package fr.treille.dossier.verification;

import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a person found of a file on a subject. */
@Entity
@Table(name = "reponse_verification")
class Reponse extends AgregatTrace<Reponse> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Sujet sujet;

    private boolean satisfait;
    private @Nullable LocalDate jour;
    private String motif = "";
    private String vu = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Reponse() {}

    Reponse(long grappeId, Sujet sujet) {
        this.grappeId = grappeId;
        this.sujet = sujet;
    }

    /** @param faits digest of what was looked at, see {@link FaitsVus} */
    void dire(boolean vrai, @Nullable LocalDate depuis, String pourquoi, String faits) {
        satisfait = vrai;
        jour = depuis;
        motif = pourquoi;
        vu = faits;
        motiver(pourquoi);
    }

    int version() {
        return version;
    }
}
