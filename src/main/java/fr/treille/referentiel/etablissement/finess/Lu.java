package fr.treille.referentiel.etablissement.finess;

import java.util.List;

/** What a reader hands over, one at a time. */
public sealed interface Lu {

    /** Where it was read: the physical line of a CSV file, the rank of the entity in a FINESS+ document; from 1. */
    long numero();

    /**
     * An establishment or a legal entity.
     *
     * @param avertissements doubts on it that do not prevent its import, in French
     */
    record Structure(long numero, Nature nature, String finess, Valeurs valeurs, List<String> avertissements)
            implements Lu {

        /** Whether the file says that it closed. */
        public boolean fermee() {
            return valeurs.lire(Champ.FERMETURE) != null;
        }
    }

    /** The projected coordinates of an establishment, in the unit of the projection (metres). */
    record Geolocalisation(long numero, String finess, double x, double y, int epsg) implements Lu {}

    /**
     * A line that could not be read.
     *
     * @param contenu its text, shortened
     * @param raison why, in French
     */
    record Refusee(long numero, String contenu, String raison) implements Lu {}
}
