package fr.treille.commun;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who wrote the current version of a row, when and why: the database keeps the former ones. */
@Embeddable
public class Trace {

    @Column(name = "trace_par_id")
    private @Nullable Long par;

    @Column(name = "trace_le")
    private @Nullable Instant le;

    @Column(name = "trace_motif")
    private String motif = "";

    @Transient
    private @Nullable String annonce;

    protected Trace() {}

    void annoncer(String pourquoi) {
        annonce = pourquoi;
    }

    /** @param par agent who writes, null for the machine */
    void ecrire(@Nullable Long par, Instant le) {
        this.par = par;
        this.le = le;
        this.motif = Objects.requireNonNullElse(annonce, "");
    }
}
