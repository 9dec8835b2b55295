package fr.treille.dossier.instruction.critere;

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

/** What a person found of a criterion of a file: one at most for each, corrected in place. */
@Entity
class Appreciation extends AgregatTrace<Appreciation> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Critere critere = Critere.ELIGIBILITE;

    /** Of what, where the criterion is asked of several things. */
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private String objet = "";

    private boolean satisfait;
    private String motif = "";

    @JdbcTypeCode(SqlTypes.CHAR)
    private String constat = "";

    private Instant apprecieeLe = Instant.EPOCH;
    private long apprecieeParId;

    @Version
    private int version;

    protected Appreciation() {}

    Appreciation(long grappeId, Controle controle) {
        this.grappeId = grappeId;
        this.critere = controle.critere();
        this.objet = controle.objet();
    }

    /** As {@link AppreciationFiche#version}, 0 before it is kept. */
    int version() {
        return id == null ? 0 : version + 1;
    }

    /** @param empreinte of what the facts say */
    void dire(boolean tenu, String pourquoi, String empreinte, long agentId, Instant maintenant) {
        satisfait = tenu;
        motif = pourquoi;
        constat = empreinte;
        apprecieeParId = agentId;
        apprecieeLe = maintenant;
        motiver(pourquoi);
    }
}
