package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.Acte;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document of a grappe, a row of its kind's table, whose entity says which column has the date written on it ({@code
 * acte.date}) and what it says beside.
 *
 * @param <A> that entity
 */
@MappedSuperclass
public abstract class ActeDeTable<A extends ActeDeTable<A>> extends AgregatTrace<A> implements ActeTenu {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;

    @Embedded
    private Acte acte = new Acte();

    @Version
    @Column(nullable = false)
    private int version;

    /** Read from its row; {@link TableActes} writes it. */
    protected ActeDeTable() {}

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
}
