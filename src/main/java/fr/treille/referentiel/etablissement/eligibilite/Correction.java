package fr.treille.referentiel.etablissement.eligibilite;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A category that a région reads otherwise than it was delivered. */
@Entity
@Table(name = "eligibilite_region")
class Correction extends AgregatTrace<Correction> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode;

    @Column(name = "categorie_code")
    private String categorieCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Eligibilite eligibilite = Eligibilite.A_APPRECIER;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Secteur secteur;

    private String reference = "";
    private String motif = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Correction() {}

    Correction(String regionCode, String categorieCode) {
        this.regionCode = regionCode;
        this.categorieCode = categorieCode;
    }

    /** @param autreSecteur null for the one that was delivered */
    void modifier(Eligibilite lue, @Nullable Secteur autreSecteur, String texte, String pourquoi) {
        eligibilite = lue;
        secteur = autreSecteur;
        reference = texte;
        motif = pourquoi;
        motiver(pourquoi);
    }

    int version() {
        return version;
    }
}
