package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.TailleOg;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the registry says of the ESSMS and OG of one grappe, or of many read at once.
 *
 * @param essms by FINESS, those that it knows
 * @param og by FINESS, likewise
 */
public record FaitsRegistre(Map<String, EssmsRegistre> essms, Map<String, OgRegistre> og, Extraction extraction) {

    /** Name of an ESSMS, its number when the registry has none. */
    public String nom(String finess) {
        var connu = essms.get(finess);
        return connu == null ? finess : connu.nom();
    }

    /** Whether an ESSMS is a home-help service. */
    public boolean saad(String finess) {
        var connu = essms.get(finess);
        return connu != null && connu.saad();
    }

    /** The sector of an ESSMS, null when it has none, or when the registry does not know it. */
    public @Nullable Secteur secteur(String finess) {
        var connu = essms.get(finess);
        return connu == null ? null : connu.secteur();
    }

    /** Sectors of those of these ESSMS that have one. */
    public Set<Secteur> secteurs(Set<String> finess) {
        return finess.stream()
                .map(essms::get)
                .filter(Objects::nonNull)
                .map(EssmsRegistre::secteur)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** How many ESSMS of an OG it counts. */
    public int nombreEssms(String ogFiness) {
        var connu = og.get(ogFiness);
        return connu == null ? 0 : connu.nombreEssms();
    }

    /**
     * The size of an OG.
     *
     * @param seuil an OG of fewer ESSMS is a petit one
     * @param confirmee what a person found of it: it holds as long as the count is the one that he saw
     */
    public TailleOg taille(String ogFiness, int seuil, @Nullable TailleConfirmee confirmee) {
        var nombre = nombreEssms(ogFiness);
        if (nombre >= seuil) {
            return TailleOg.GRAND;
        }
        if (confirmee != null && confirmee.nombreEssms() == nombre) {
            return confirmee.petit() ? TailleOg.PETIT : TailleOg.GRAND;
        }
        return extraction.nationale() ? TailleOg.PETIT : TailleOg.A_VERIFIER;
    }
}
