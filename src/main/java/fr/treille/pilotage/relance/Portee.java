package fr.treille.pilotage.relance;

import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.territoire.RegionFiche;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose échéances are looked at, on what day.
 *
 * @param condition SQL on the grappe {@code g}, of the parameters {@code valeurs}
 * @param grappeId that grappe alone, null for all
 */
record Portee(
        String regionCode,
        LocalDate jour,
        JoursLocaux jours,
        JoursOuvres ouvres,
        String condition,
        Map<String, Object> valeurs,
        @Nullable Long grappeId) {

    /** What the caller sees. */
    static Portee de(Perimetre perimetre, Instant maintenant, @Nullable Long grappeId) {
        return new Portee(
                perimetre.regionCode(),
                perimetre.jour(),
                JoursLocaux.courants(maintenant),
                JoursOuvres.courants(),
                perimetre.sql("g"),
                perimetre.valeurs(),
                grappeId);
    }

    /** The whole of a région, for the machine. */
    static Portee de(RegionFiche region, Instant maintenant) {
        return new Portee(
                region.code(),
                LocalDate.ofInstant(maintenant, region.zone()),
                JoursLocaux.de(region.zone(), maintenant),
                region.joursOuvres(),
                "g.region_code = :perimetreRegion",
                Map.of("perimetreRegion", region.code()),
                null);
    }
}
