package fr.treille.dossier.verification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is verified of a file.
 *
 * @param constats what was found, in the order of the screen
 * @param rejointe the financed grappe that it joins, null when it says none
 * @param suite from which rank on its ESSMS count, « » when it joins none
 * @param dites what persons found, by subject
 * @param aDire the subjects that this file asks to appreciate
 * @param vus what one looks at on each subject, to give back with an answer
 */
public record VerificationFiche(
        List<Constat> constats,
        @Nullable GrappeRejointe rejointe,
        String suite,
        Map<Sujet, ReponseFiche> dites,
        Set<Sujet> aDire,
        Map<Sujet, String> vus) {

    /** What one looks at on a subject, as a digest. */
    public String vu(Sujet sujet) {
        return Objects.requireNonNull(vus.get(sujet));
    }

    /** What counts of what persons found: what was said of other facts than today's does not. */
    static Map<Sujet, ReponseFiche> tenues(Map<Sujet, ReponseFiche> dites) {
        return dites.values().stream()
                .filter(ReponseFiche::tient)
                .collect(Collectors.toMap(ReponseFiche::sujet, dite -> dite));
    }
}
