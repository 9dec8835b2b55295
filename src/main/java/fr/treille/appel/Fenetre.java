package fr.treille.appel;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A window of a call. */
@Entity
class Fenetre {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Appel appel;

    private LocalDate ouverture = LocalDate.EPOCH;
    private LocalDate clotureDepot = LocalDate.EPOCH;
    private @Nullable LocalDate clotureMultiregionale;
    private LocalDate finRecevabilite = LocalDate.EPOCH;
    private LocalDate finInstruction = LocalDate.EPOCH;
    private LocalDate finSelection = LocalDate.EPOCH;
    private @Nullable String selectionSource;

    @ElementCollection
    @CollectionTable(name = "fenetre_type", joinColumns = @JoinColumn(name = "fenetre_id"))
    @Column(name = "type_projet")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<TypeProjet> types = Set.of();

    @Version
    private int version;

    protected Fenetre() {}

    FenetreFiche fiche() {
        return new FenetreFiche(
                id,
                ouverture,
                clotureDepot,
                clotureMultiregionale,
                finRecevabilite,
                finInstruction,
                finSelection,
                selectionSource,
                Set.copyOf(types));
    }
}
