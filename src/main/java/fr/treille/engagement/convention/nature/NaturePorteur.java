package fr.treille.engagement.convention.nature;

import fr.treille.referentiel.etablissement.NatureJuridique;
import fr.treille.socle.commun.trace.AgregatTrace;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an agent said of the porteur of a grappe, of that one alone: another porteur is asked about again. */
@Entity
class NaturePorteur extends AgregatTrace<NaturePorteur> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long grappeId;
    private String porteurFiness = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NatureJuridique nature = NatureJuridique.PUBLIQUE;

    @Version
    private int version;

    protected NaturePorteur() {}

    NaturePorteur(long grappeId) {
        this.grappeId = grappeId;
    }

    long grappeId() {
        return grappeId;
    }

    /** From 1 on: 0 is nothing said yet. */
    int version() {
        return version + 1;
    }

    /** What was said of that porteur, null when it was of another one. */
    @Nullable
    NatureJuridique du(String porteur) {
        return porteurFiness.equals(porteur) ? nature : null;
    }

    void dire(String porteur, NatureJuridique dite) {
        porteurFiness = porteur;
        nature = dite;
    }
}
