package fr.treille.appel;

import fr.treille.commun.Montant;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A call: its windows, and the editions of its rules. */
@Entity
class Appel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String intitule = "";
    private int annee;
    private String regionCode = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StatutAppel statut = StatutAppel.BROUILLON;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Guichet guichet = Guichet.REGIONAL;

    private @Nullable Montant enveloppe;
    private String enveloppeSource = "";
    private @Nullable LocalDate enveloppeLe;
    private String source = "";

    @Version
    private int version;

    @OneToMany(mappedBy = "appel")
    @BatchSize(size = 100)
    @OrderBy("ouverture, id")
    private List<Fenetre> fenetres = List.of();

    @OneToMany(mappedBy = "appel")
    @BatchSize(size = 100)
    @OrderBy("numero")
    private List<Edition> editions = List.of();

    protected Appel() {}

    /** By the edition that applies to files deposited on that day. */
    AppelFiche fiche(LocalDate jour) {
        return fiche(editions.stream()
                .map(Edition::fiche)
                .filter(edition -> edition.vaut(jour))
                .max(Comparator.comparingInt(EditionFiche::numero))
                .orElseThrow(() -> new IllegalStateException("call without rules: " + id)));
    }

    List<EditionFiche> editions() {
        return editions.stream().map(Edition::fiche).toList();
    }

    private AppelFiche fiche(EditionFiche edition) {
        return new AppelFiche(
                id,
                intitule,
                annee,
                regionCode,
                statut,
                guichet,
                enveloppe,
                enveloppeSource,
                enveloppeLe,
                source,
                fenetres.stream().map(Fenetre::fiche).toList(),
                edition,
                version);
    }
}
