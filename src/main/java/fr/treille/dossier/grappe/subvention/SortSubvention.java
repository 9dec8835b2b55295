package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.StatutGrappe;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What became of the money that a file is about: asked, granted by the decision, committed by the signed convention, or neither
 * because the file was refused or set aside. One of them at a time: sums by them never count a euro twice, and what is refused
 * is never added to what is granted.
 */
public enum SortSubvention {
    /** Computed from the file, nobody decided yet. */
    DEMANDEE("Montant demandé", "demandé"),
    /** Granted by a favorable decision, notified or not. */
    ACCORDEE("Montant accordé", "accordé"),
    /** Committed by the signed convention. */
    ENGAGEE("Montant engagé", "engagé"),
    /** Asked, and refused by a défavorable decision. */
    REFUSEE("Montant demandé, refusé", "refusé"),
    /** Asked by a file that is irrecevable. */
    ECARTEE("Montant demandé, dossier irrecevable", "écarté"),
    /** Asked or granted, and given up by the porteur. */
    ABANDONNEE("Montant abandonné par le porteur", "abandonné");

    private final String libelle;
    private final String mot;

    SortSubvention(String libelle, String mot) {
        this.libelle = libelle;
        this.mot = mot;
    }

    /** The title of the amount, « Montant accordé ». */
    public String libelle() {
        return libelle;
    }

    /** What is said of the amount, « accordé ». */
    public String mot() {
        return mot;
    }

    /** Whether the porteur gets it. */
    public boolean obtenue() {
        return this == ACCORDEE || this == ENGAGEE;
    }

    /** Sums of the amounts of the grappes {@code g}, one column for each, named after it. */
    static String sommes() {
        return Arrays.stream(values())
                .map(sort -> "COALESCE(SUM(IF(g.statut IN ("
                        + Arrays.stream(StatutGrappe.values())
                                .filter(statut -> statut.sort() == sort)
                                .map(statut -> "'" + statut + "'")
                                .collect(Collectors.joining(", "))
                        + "), g.montant, 0)), 0) " + sort)
                .collect(Collectors.joining(", "));
    }
}
