package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.Acte;
import fr.treille.engagement.acte.Constat;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A document of a kind that has no table of its own. */
@Entity
@Table(name = "acte")
@DynamicUpdate
class ActeCommun extends AgregatTrace<ActeCommun> implements ActeTenu {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "date_acte"))
    private Acte acte = new Acte();

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String constat = "{}";

    @Version
    private int version;

    protected ActeCommun() {}

    @Override
    public long id() {
        return Objects.requireNonNull(id);
    }

    @Override
    public long objetId() {
        return grappeId;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Acte acte() {
        return acte;
    }

    @Override
    public Constat constat() {
        return Constat.lire(constat);
    }
}
