package fr.treille.commun;

import jakarta.persistence.Embedded;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * An aggregate whose history is kept: its table is system-versioned by the database and has the columns of {@link Trace},
 * which are filled at each write.
 *
 * @param <A> the aggregate itself
 */
@MappedSuperclass
@EntityListeners(Traceur.class)
public abstract class Suivi<A extends Suivi<A>> extends AbstractAggregateRoot<A> {

    @Embedded
    private Trace trace = new Trace();

    /** Says why what this transaction changes here is changed; nothing is said of the next one. */
    protected void motiver(String motif) {
        trace.annoncer(motif);
    }

    Trace trace() {
        return trace;
    }
}
