package fr.treille.dossier.decision;

import fr.treille.socle.commun.Montant;
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

/** A decision of the agency on a file: written once, then only withdrawn. At most one counts for a grappe. */
@Entity
class Decision extends AgregatTrace<Decision> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private boolean favorable;
    private @Nullable Montant montantDemande;
    private Montant montantCalcule = Montant.zero();
    private @Nullable Montant montantPropose;
    private @Nullable Montant montant;
    private String motif = "";
    private String ecartMotif = "";
    private String competence = "";
    private Instant decideLe = Instant.EPOCH;
    private long decideParId;
    private @Nullable Integer courante = 1;
    private @Nullable Instant retireeLe;
    private @Nullable Long retireeParId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable CauseRetrait retraitCause;

    private String retraitMotif = "";

    @Version
    private int version;

    protected Decision() {}

    /** @param ecart why it differs, « » when it does not */
    Decision(DecisionAPrendre avis, DecisionSaisie saisie, boolean favorable, @Nullable Montant accorde, String ecart) {
        this.grappeId = saisie.grappeId();
        this.favorable = favorable;
        this.montantDemande = avis.demande();
        this.montantCalcule = avis.calcule();
        this.montantPropose = avis.propose();
        this.montant = accorde;
        this.motif = saisie.motif();
        this.ecartMotif = ecart;
    }

    /** @param parQuelle by which delegation */
    void signer(long agentId, String parQuelle, Instant maintenant) {
        decideParId = agentId;
        competence = parQuelle;
        decideLe = maintenant;
    }

    /** @param cause null when no letter told it yet */
    void retirer(@Nullable CauseRetrait cause, String pourquoi, long agentId, Instant maintenant) {
        courante = null;
        retireeLe = maintenant;
        retireeParId = agentId;
        retraitCause = cause;
        retraitMotif = pourquoi;
        motiver(pourquoi);
    }

    Instant decideLe() {
        return decideLe;
    }

    boolean favorable() {
        return favorable;
    }
}
