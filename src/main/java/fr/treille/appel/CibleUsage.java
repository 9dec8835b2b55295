package fr.treille.appel;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A usage target of a call. */
@Entity
class CibleUsage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Appel appel;

    private int ordre;
    private String code = "";
    private String libelle = "";
    private String numerateur = "";
    private @Nullable String denominateur;
    private @Nullable BigDecimal seuil;

    @Version
    private int version;

    protected CibleUsage() {}

    CibleFiche fiche() {
        return new CibleFiche(code, libelle, numerateur, denominateur, seuil);
    }
}
