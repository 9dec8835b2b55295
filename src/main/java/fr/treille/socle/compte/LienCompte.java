package fr.treille.socle.compte;

import fr.treille.socle.commun.Empreinte;
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

/** A link that lets whoever holds it choose an account's password, once and for a while. */
@Entity
class LienCompte {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long agentId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ObjetLien objet = ObjetLien.INVITATION;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String empreinte = "";

    private Instant creeLe = Instant.EPOCH;
    private Instant expireLe = Instant.EPOCH;
    private @Nullable Instant closLe;

    @Version
    private int version;

    protected LienCompte() {}

    /** @param jeton in clear: its SHA-256 alone is kept */
    LienCompte(long agentId, ObjetLien objet, String jeton, Instant maintenant) {
        this.agentId = agentId;
        this.objet = objet;
        this.empreinte = Empreinte.de(jeton);
        this.creeLe = maintenant;
        this.expireLe = maintenant.plus(objet.duree());
    }

    long agentId() {
        return agentId;
    }

    boolean valable(ObjetLien pour, Instant maintenant) {
        return closLe == null && objet == pour && maintenant.isBefore(expireLe);
    }

    /** Used, or replaced by a later one. */
    void clore(Instant maintenant) {
        closLe = maintenant;
    }
}
