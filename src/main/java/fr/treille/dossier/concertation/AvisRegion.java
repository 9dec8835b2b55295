package fr.treille.dossier.concertation;

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

/** The opinion of an agency on a file that another one carries: one a région, the last one given. */
@Entity
class AvisRegion extends AgregatTrace<AvisRegion> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private String regionCode = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SensAvis sens = SensAvis.FAVORABLE;

    private String motif = "";

    /** Whether the dépôt that it is about was annulled since: it is an opinion of another file. */
    private boolean depotAnnule;

    private Instant donneLe = Instant.EPOCH;
    private long donneParId;

    @Version
    private int version;

    protected AvisRegion() {}

    AvisRegion(long grappeId, String regionCode) {
        this.grappeId = grappeId;
        this.regionCode = regionCode;
    }

    void donner(SensAvis choisi, String pourquoi, long agentId, Instant maintenant) {
        sens = choisi;
        motif = pourquoi;
        donneParId = agentId;
        donneLe = maintenant;
        depotAnnule = false;
    }

    /** The file on which it was given is no longer given: it counts no more, and stays to start another one from. */
    void perimer() {
        depotAnnule = true;
    }

    /** The same as its form edits it; of a dépôt that was annulled since, the motive alone. */
    AvisRegionSaisie saisie() {
        return new AvisRegionSaisie(
                grappeId, id == null ? AvisRegionSaisie.PREMIER : version, depotAnnule ? null : sens, motif);
    }
}
