package fr.treille.engagement.versement;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
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

/** What was decided of the balance of a grappe; at most one each counts, which may be taken back. */
@Entity
class DecisionSolde extends AgregatTrace<DecisionSolde> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SensSolde sens = SensSolde.REFUSE;

    private Montant solde = Montant.zero();
    private Montant montant = Montant.zero();
    private String motif = "";
    private String constat = "";
    private LocalDate decideLe = LocalDate.EPOCH;
    private String decidePar = "";
    private @Nullable Integer courante = 1;
    private @Nullable LocalDate annuleeLe;

    @Version
    private int version;

    protected DecisionSolde() {}

    /** @throws fr.treille.socle.commun.Refus as {@link DecisionSoldeSaisie#libere} */
    DecisionSolde(
            DecisionSoldeSaisie saisie,
            Montant solde,
            ConditionsDuSolde.Constat conditions,
            LocalDate aujourdhui,
            String agent) {
        montant = saisie.libere(solde, conditions);
        grappeId = saisie.grappeId();
        sens = Objects.requireNonNull(saisie.sens());
        this.solde = solde;
        motif = saisie.motif();
        constat = conditions.enClair();
        decideLe = aujourdhui;
        decidePar = agent;
    }

    /**
     * Takes it back: it is kept, and counts no more.
     *
     * @throws ModificationConcurrente when it is not that version any more
     */
    void annuler(int vue, String pourquoi, LocalDate aujourdhui) {
        ModificationConcurrente.exigerVersion(version, vue);
        courante = null;
        annuleeLe = aujourdhui;
        motiver(pourquoi);
    }

    DecisionSoldeFiche fiche() {
        return new DecisionSoldeFiche(grappeId, sens, solde, montant, motif, constat, decideLe, decidePar, version);
    }
}
