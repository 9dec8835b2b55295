package fr.treille.appel;

import fr.treille.commun.Formats;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A usage target.
 *
 * @param code stable name within the call, for example {@code MSSANTE}
 * @param numerateur what is counted
 * @param denominateur out of what, null for a mere count
 * @param seuil share of one to reach, null when the indicator is optional
 */
public record CibleFiche(
        String code,
        String libelle,
        String numerateur,
        @Nullable String denominateur,
        @Nullable BigDecimal seuil) {

    /** « 70 % », or « sans seuil ». */
    public String seuilEnClair() {
        return seuil == null ? "sans seuil" : Formats.pourcentage(seuil);
    }
}
