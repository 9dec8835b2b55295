package fr.treille.dossier.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is verified of a file.
 *
 * @param constats what was found, in the order of the screen
 * @param rejointe the financed grappe that it joins, null when it says none
 * @param suite from which rank on its ESSMS count, « » when it joins none
 * @param dites what persons found, by subject
 * @param aDire the subjects that this file asks to appreciate
 */
public record VerificationFiche(
        List<Constat> constats,
        @Nullable GrappeRejointe rejointe,
        String suite,
        Map<Sujet, ReponseFiche> dites,
        Set<Sujet> aDire) {}
