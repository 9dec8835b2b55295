package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.SensComite;
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
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a committee settled of a file, the last time that it did. */
@Entity
class DossierSelectionne extends AgregatTrace<DossierSelectionne> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long comiteId;
    private long grappeId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SensComite sens = SensComite.COMPLEMENTAIRE;

    private @Nullable Montant montant;
    private String motif = "";
    private String scenario = "";
    private Instant arreteLe = Instant.EPOCH;
    private long arreteParId;

    @Version
    private int version;

    protected DossierSelectionne() {}

    DossierSelectionne(long comiteId, long grappeId) {
        this.comiteId = comiteId;
        this.grappeId = grappeId;
    }

    /** @param choix its motive is the one that is kept */
    void arreter(Choix choix, String parScenario, long agentId, Instant maintenant) {
        sens = choix.sens();
        montant = choix.montant();
        motif = choix.motif();
        scenario = parScenario;
        arreteLe = maintenant;
        arreteParId = agentId;
    }

    /** Whether it says that already. */
    boolean dit(Choix choix) {
        return sens == choix.sens() && Objects.equals(montant, choix.montant()) && motif.equals(choix.motif());
    }
}
