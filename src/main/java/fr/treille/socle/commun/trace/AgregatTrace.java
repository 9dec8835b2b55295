package fr.treille.socle.commun.trace;

import jakarta.persistence.Embedded;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * An aggregate whose history is kept: its table is system-versioned by the database and has the columns {@code
 * trace_par_id}, {@code trace_le} and {@code trace_motif}, filled at each write.
 *
 * @param <A> the aggregate itself
 */
@MappedSuperclass
@EntityListeners(Traceur.class)
public abstract class AgregatTrace<A extends AgregatTrace<A>> extends AbstractAggregateRoot<A> {

    @Embedded
    @EmbeddedColumnNaming("trace_%s")
    private Trace trace = Trace.AUCUNE;

    @Transient
    private String motifAnnonce = "";

    /** Says why what this transaction changes here is changed; nothing is said of the next one. */
    protected void motiver(String motif) {
        motifAnnonce = motif;
    }

    void tracer(@Nullable Long parId, Instant le) {
        trace = new Trace(parId, le, motifAnnonce);
    }
}
