package fr.treille.referentiel.etablissement.finess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader hands over, one at a time. */
public sealed interface Lu {

    /** Where it was read: the physical line of a CSV file, the rank of the entity in a FINESS+ document; from 1. */
    long numero();

    /**
     * An establishment or a legal entity.
     *
     * @param avertissements doubts on it that do not prevent its import
     * @param manque why it cannot be created, in French: a value that every structure has is missing; null when it is whole
     */
    record Structure(
            long numero,
            Nature nature,
            String finess,
            Valeurs valeurs,
            List<Doute> avertissements,
            @Nullable String manque)
            implements Lu {

        /** A structure of which nothing but the number could be read. */
        static Structure illisible(long numero, Nature nature, String finess) {
            return new Structure(numero, nature, finess, new Valeurs(), List.of(), null);
        }

        /** Whether the file says anything of it. */
        public boolean dite() {
            return valeurs.dits() != 0;
        }

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
     * @param connue what may be taken of it when that structure is known; null when not even its number could be read
     */
    record Refusee(
            long numero,
            String contenu,
            String raison,
            @Nullable Structure connue) implements Lu {

        public Refusee(long numero, String contenu, String raison) {
            this(numero, contenu, raison, null);
        }
    }
}
