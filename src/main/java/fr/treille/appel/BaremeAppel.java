package fr.treille.appel;

import fr.treille.commun.Montant;
import fr.treille.financement.Bareme;
import fr.treille.financement.Composante;
import fr.treille.financement.Situation;
import fr.treille.financement.Tranche;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The scale of a call as it is stored; {@link Bareme} is what computes. */
@Entity
@Table(name = "bareme")
class BaremeAppel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Appel appel;

    private String intitule = "";
    private @Nullable Montant plafondEquipement;
    private @Nullable Montant plafondAmoa;

    @ElementCollection
    @CollectionTable(name = "bareme_tranche", joinColumns = @JoinColumn(name = "bareme_id"))
    private List<TrancheStockee> tranches = List.of();

    @Version
    private int version;

    protected BaremeAppel() {}

    Bareme bareme() {
        return new Bareme(
                intitule, tranches.stream().map(TrancheStockee::tranche).toList(), plafondEquipement, plafondAmoa);
    }

    @Embeddable
    record TrancheStockee(
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            Situation situation,

            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            Composante composante,

            int rangDebut,
            @Nullable Integer rangFin,
            Montant montantParEssms) {

        Tranche tranche() {
            return new Tranche(situation, composante, rangDebut, rangFin, montantParEssms);
        }
    }
}
