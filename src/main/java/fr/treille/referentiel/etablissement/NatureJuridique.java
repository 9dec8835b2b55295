package fr.treille.referentiel.etablissement;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an OG is in law, as far as what binds it depends on it. */
public enum NatureJuridique {
    PUBLIQUE("Personne publique"),
    ASSOCIATION("Association"),
    FONDATION("Fondation"),
    AUTRE_PRIVEE("Autre personne de droit privé");

    /** Bodies of a branch of social security, of which some are public and others not, and bodies of a foreign law. */
    private static final Set<String> INCERTAINS = Set.of("40", "41", "44", "45", "46", "90");

    private final String libelle;

    NatureJuridique(String libelle) {
        this.libelle = libelle;
    }

    /**
     * By the legal status of FINESS (nomenclature of 26 May 2025): 01 to 30 are public, 60 to 62 associations, 63 foundations.
     *
     * @param statut its code, null when no file gave it
     * @return empty when the status does not tell
     */
    public static Optional<NatureJuridique> de(@Nullable String statut) {
        if (statut == null || !statut.matches("[0-9]{2}") || INCERTAINS.contains(statut)) {
            return Optional.empty();
        }
        var code = Integer.parseInt(statut);
        if (code >= 1 && code <= 30) {
            return Optional.of(PUBLIQUE);
        }
        if (code >= 60 && code <= 62) {
            return Optional.of(ASSOCIATION);
        }
        if (code == 63) {
            return Optional.of(FONDATION);
        }
        return code >= 42 ? Optional.of(AUTRE_PRIVEE) : Optional.empty();
    }

    /** The words that screens show. */
    public String libelle() {
        return libelle;
    }

    /** Whether articles 10 and following of the law of 12 April 2000 bind it: a convention, a statement of expenses. */
    public boolean privee() {
        return this != PUBLIQUE;
    }

    /** Whether it subscribes to the contrat d’engagement républicain (law of 12 April 2000, article 10-1). */
    public boolean associative() {
        return this == ASSOCIATION || this == FONDATION;
    }
}
