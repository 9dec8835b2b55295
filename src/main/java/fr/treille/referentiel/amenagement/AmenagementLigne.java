package fr.treille.referentiel.amenagement;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An aménagement of targets.
 *
 * @param situation which persons or ESSMS it is about; a reduced measure names it
 * @param indicateurs codes of the targets that it changes
 * @param secteurs to which the target is not opposed any more, empty for a reduction
 * @param demandePar the ARS that asked for it, « » for what was delivered
 * @param cnsaLe when the CNSA received it, null when that is not known
 * @param decision reference of the decision of the DNS and the CNSA, « » for what was delivered
 * @param depuis first day, null for what always applied
 * @param jusquAu last day, null while nothing ends it
 * @param nationale delivered: nobody changes it
 * @param version to give back with a change
 */
public record AmenagementLigne(
        long id,
        String situation,
        EffetAmenagement effet,
        List<String> indicateurs,
        Set<Secteur> secteurs,
        String demandePar,
        @Nullable LocalDate demandeLe,
        @Nullable LocalDate cnsaLe,
        String decision,
        @Nullable LocalDate decisionLe,
        @Nullable LocalDate depuis,
        @Nullable LocalDate jusquAu,
        boolean nationale,
        int version) {

    /** Whether a measure of a period that ends that day follows it. */
    public boolean enVigueur(LocalDate jour) {
        return (depuis == null || !jour.isBefore(depuis)) && (jusquAu == null || !jour.isAfter(jusquAu));
    }

    /** Whether it changes the target of that code. */
    public boolean concerne(String indicateur) {
        return indicateurs.contains(indicateur);
    }

    /** « décision n° 2025-12 du 03/03/2025 », or that the national list says it. */
    public String source() {
        return decisionLe == null ? "liste nationale" : decision + " du " + Formats.date(decisionLe);
    }

    /** « depuis le 01/04/2025 », « du 01/04/2025 au 31/12/2025 », « » for what always applied. */
    public String dates() {
        if (depuis == null) {
            return jusquAu == null ? "" : "jusqu’au " + Formats.date(jusquAu);
        }
        return jusquAu == null
                ? "depuis le " + Formats.date(depuis)
                : "du " + Formats.date(depuis) + " au " + Formats.date(jusquAu);
    }
}
