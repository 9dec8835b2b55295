package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.membre.FaitsRegistre;
import fr.treille.dossier.grappe.membre.Membre;
import fr.treille.dossier.grappe.membre.TailleConfirmee;
import fr.treille.referentiel.financement.TailleOg;
import fr.treille.socle.commun.Empreinte;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person found of a grouping whose OG are not all small: whether it is « made of petits OG » all the same, which the AMOA of
 * some calls depends on (domain reference §3.4).
 *
 * @param admise null when nobody said
 * @param motif why, « » when nobody said
 * @param og digest of the OG that were looked at, see {@link #vus}; « » when nobody said, or before it was kept
 */
@Embeddable
public record AppreciationAmoa(
        @Nullable Boolean admise,
        String motif,
        @Nullable Long parId,
        @Nullable Instant le,
        String og) {

    /** Nobody said. */
    public static final AppreciationAmoa AUCUNE = new AppreciationAmoa(null, "", null, null, "");

    /**
     * What one looks at to say it: each OG, how many ESSMS it has in the grappe, and whether it is known not to be small.
     *
     * @param parFiness the ESSMS of the grappe
     * @param tailles what persons found of the size of its OG
     * @param seuil an OG of fewer ESSMS is a petit one
     */
    public static String vus(
            Map<String, Membre> parFiness, Map<String, TailleConfirmee> tailles, int seuil, FaitsRegistre faits) {
        var og = parFiness.values().stream()
                .collect(Collectors.groupingBy(Membre::ogFiness, TreeMap::new, Collectors.counting()));
        return Empreinte.de(og.entrySet().stream()
                .map(un -> un.getKey() + "=" + un.getValue()
                        + (faits.taille(un.getKey(), seuil, tailles.get(un.getKey())) == TailleOg.GRAND ? "!" : ""))
                .collect(Collectors.joining(" ")));
    }

    /** Whether it is of these OG, and counts. */
    boolean tient(String vus) {
        return admise != null && og.equals(vus);
    }

    /** What it says of these OG, null when it is of others. */
    @Nullable
    Boolean admise(String vus) {
        return og.equals(vus) ? admise : null;
    }
}
