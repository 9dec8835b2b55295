package fr.treille.referentiel.etablissement.finess;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A point in WGS84 degrees. A FINESS+ address has two pairs, one in degrees and one in metres, and within a pair the two values are
 * sometimes swapped: the pair and the order are those that fall in the territory.
 */
record Coordonnees(double longitude, double latitude) {

    static Optional<Coordonnees> wgs84(StructureJson adresse, @Nullable String territoire) {
        Double x = nombre(adresse.lire("coordonneeX"));
        Double y = nombre(adresse.lire("coordonneeY"));
        Double latitude = nombre(adresse.lire("directionLatitude"));
        Double longitude = nombre(adresse.lire("directionLongitude"));
        return essayer(x, y, territoire)
                .or(() -> essayer(y, x, territoire))
                .or(() -> essayer(longitude, latitude, territoire))
                .or(() -> essayer(latitude, longitude, territoire));
    }

    /** What the address gives as coordinates; empty when it gives none. */
    static Optional<String> illisible(StructureJson adresse) {
        return Stream.of("coordonneeX", "coordonneeY", "directionLatitude", "directionLongitude")
                .map(adresse::lire)
                .filter(valeur -> valeur != null)
                .reduce((a, b) -> a + " " + b);
    }

    private static Optional<Coordonnees> essayer(
            @Nullable Double longitude, @Nullable Double latitude, @Nullable String territoire) {
        if (longitude == null || latitude == null || !dansLeTerritoire(longitude, latitude, territoire)) {
            return Optional.empty();
        }
        return Optional.of(new Coordonnees(longitude, latitude));
    }

    /** Boxes drawn a little wide around each territory. */
    private static boolean dansLeTerritoire(double longitude, double latitude, @Nullable String territoire) {
        return switch (territoire == null ? "" : territoire) {
            case "9A" -> entre(longitude, -63.5, -60.5) && entre(latitude, 15.5, 18.5);
            case "9B" -> entre(longitude, -61.5, -60.5) && entre(latitude, 14, 15.2);
            case "9C" -> entre(longitude, -55, -51) && entre(latitude, 2, 6.5);
            case "9D" -> entre(longitude, 55, 56) && entre(latitude, -21.6, -20.6);
            case "9E" -> entre(longitude, -57, -56) && entre(latitude, 46.5, 47.5);
            case "9F" -> entre(longitude, 44.5, 46) && entre(latitude, -13.5, -12);
            case "9J" -> entre(longitude, -179, -175) && entre(latitude, -15, -12.5);
            default -> entre(longitude, -6, 10.5) && entre(latitude, 41, 51.5);
        };
    }

    private static boolean entre(double valeur, double minimum, double maximum) {
        return valeur >= minimum && valeur <= maximum;
    }

    private static @Nullable Double nombre(@Nullable String texte) {
        try {
            return texte == null ? null : Double.valueOf(texte.replace(',', '.'));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
