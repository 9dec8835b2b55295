package fr.treille.suivi.jalon;

import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A milestone that has a date; {@link OrdreJalons} says which dates it may have. */
@Entity
class Jalon extends AgregatTrace<Jalon> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private @Nullable Long vagueId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TypeJalon type = TypeJalon.DEMARRAGE;

    private @Nullable LocalDate prevuInitial;
    private @Nullable LocalDate prevu;
    private @Nullable LocalDate reel;

    @Version
    private int version;

    protected Jalon() {}

    Jalon(long grappeId, @Nullable Long vagueId, TypeJalon type) {
        this.grappeId = grappeId;
        this.vagueId = vagueId;
        this.type = type;
    }

    /** The first plan stays, whatever comes after. */
    void prevoir(LocalDate jour, String motif) {
        if (prevuInitial == null) {
            prevuInitial = jour;
        }
        prevu = jour;
        motiver(motif);
    }

    /** @param jour null to take back a date given by mistake */
    void constater(@Nullable LocalDate jour, String motif) {
        reel = jour;
        motiver(motif);
    }

    long id() {
        return Objects.requireNonNull(id, "milestone not stored yet");
    }

    TypeJalon type() {
        return type;
    }

    @Nullable
    Long vagueId() {
        return vagueId;
    }

    JalonFiche fiche() {
        return new JalonFiche(type, vagueId, prevuInitial, prevu, reel, version);
    }
}
