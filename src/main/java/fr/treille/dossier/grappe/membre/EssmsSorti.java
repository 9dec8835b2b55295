package fr.treille.dossier.grappe.membre;

import java.time.Instant;

/**
 * An ESSMS that left a file after its dépôt.
 *
 * @param nom its name, its FINESS when the registry has none
 * @param remplacant name and FINESS of the ESSMS that took its place, « » when none did
 * @param sortiPar name of who took it out
 */
public record EssmsSorti(
        String finess,
        String nom,
        CauseSortie cause,
        String motif,
        String remplacant,
        Instant sortiLe,
        String sortiPar) {}
