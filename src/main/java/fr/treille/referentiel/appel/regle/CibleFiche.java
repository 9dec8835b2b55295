package fr.treille.referentiel.appel.regle;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A usage target.
 *
 * @param code stable name within the call, for example {@code MSSANTE}
 * @param numerateur what is counted
 * @param denominateur out of what, null for a mere count
 * @param seuil share of one to reach, null when the indicator is optional
 * @param exemptions situations for which the denominator may be reduced, from the national list
 * @param compte what the numerator counts: whether it may exceed its denominator
 * @param dispenses sectors to which the target is not opposed: their measures count in no rate
 */
public record CibleFiche(
        String code,
        String libelle,
        String numerateur,
        @Nullable String denominateur,
        @Nullable BigDecimal seuil,
        List<String> exemptions,
        CompteNumerateur compte,
        Set<Secteur> dispenses) {

    private static final Pattern DEBUT = Pattern.compile(
            "^(?:Taux d’utilisation (?:de la |du |de |des )?|Taux (?:de |d’)|Dossiers actifs avec (?:un |une )?)");

    /** @throws Refus when it has no name, or its threshold is not a share of one or has no denominator */
    public CibleFiche {
        // rules stored before they said so
        compte = compte == null ? CompteNumerateur.PERSONNES : compte;
        dispenses = dispenses == null ? Set.of() : Set.copyOf(dispenses);
        if (code.isBlank() || libelle.isBlank() || numerateur.isBlank()) {
            throw Refus.surChamp("cibles", "Donnez à chaque cible d’usage un code, un libellé et un numérateur.");
        }
        if (seuil != null && (seuil.signum() <= 0 || seuil.compareTo(BigDecimal.ONE) > 0)) {
            throw Refus.surChamp(
                    "cibles", "Le seuil de «\u00A0" + libelle + "\u00A0» va de plus de 0\u00A0% à 100\u00A0%.");
        }
        if (seuil != null && denominateur == null) {
            throw Refus.surChamp("cibles", "La cible «\u00A0" + libelle + "\u00A0» a un seuil sans dénominateur.");
        }
    }

    /** A target of persons, opposed to every sector. */
    public CibleFiche(
            String code,
            String libelle,
            String numerateur,
            @Nullable String denominateur,
            @Nullable BigDecimal seuil,
            List<String> exemptions) {
        this(code, libelle, numerateur, denominateur, seuil, exemptions, CompteNumerateur.PERSONNES, Set.of());
    }

    /** « 70 % », or « sans seuil ». */
    public String seuilEnClair() {
        return seuil == null ? "sans seuil" : Formats.pourcentage(seuil);
    }

    /** « MSSanté » of « Taux d’utilisation de MSSanté »: for the header of a column. */
    public String abrege() {
        return abreger(libelle);
    }

    /** The same of a title known without its target. */
    public static String abreger(String libelle) {
        var reste = DEBUT.matcher(libelle).replaceFirst("");
        return reste.isEmpty() ? libelle : Lettres.majuscule(reste);
    }
}
