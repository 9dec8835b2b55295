package fr.treille.referentiel.amenagement;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.referentiel.etablissement.Secteur;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The targets that a grappe follows on a day: those of the rules of its dépôt, as the register of aménagements changes them.
 * Every reading of a rate, of a balance or of a measure goes by here, with the last day of the period.
 */
@Component
public class CiblesEnVigueur {

    private final JdbcClient base;
    private final ReglesDuDepot regles;

    CiblesEnVigueur(JdbcClient base, ReglesDuDepot regles) {
        this.base = base;
        this.regles = regles;
    }

    /**
     * Those of a grappe; none when its call is unknown.
     *
     * @param depot day of its dépôt, null before it
     * @param regionCode its région, which applies the aménagements
     * @param jour last day of the period that is read or measured
     */
    public List<CibleFiche> cibles(long appelId, @Nullable LocalDate depot, String regionCode, LocalDate jour) {
        return amenagements(regionCode).sur(duDepot(appelId, depot), jour);
    }

    /** Those of the rules alone. */
    public List<CibleFiche> duDepot(long appelId, @Nullable LocalDate depot) {
        return regles.regles(appelId, depot).map(Regles::cibles).orElse(List.of());
    }

    /** Those of a région, to read many grappes by; in one statement. */
    public Amenagements amenagements(String regionCode) {
        return new Amenagements(base.sql("SELECT * FROM amenagement_cible WHERE region_code IS NULL OR region_code = ?"
                        + " ORDER BY region_code IS NOT NULL, depuis, id")
                .param(regionCode)
                .query((rs, rang) -> new AmenagementLigne(
                        rs.getLong("id"),
                        rs.getString("situation"),
                        EffetAmenagement.valueOf(rs.getString("effet")),
                        List.of(rs.getString("indicateurs").split(",")),
                        secteurs(rs.getString("secteurs")),
                        rs.getString("demande_par"),
                        rs.getObject("demande_le", LocalDate.class),
                        rs.getObject("cnsa_le", LocalDate.class),
                        rs.getString("decision"),
                        rs.getObject("decision_le", LocalDate.class),
                        rs.getObject("depuis", LocalDate.class),
                        rs.getObject("jusqu_au", LocalDate.class),
                        rs.getString("region_code") == null,
                        rs.getInt("version")))
                .list());
    }

    private static Set<Secteur> secteurs(String codes) {
        var secteurs = EnumSet.noneOf(Secteur.class);
        Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(Secteur::valueOf)
                .forEach(secteurs::add);
        return secteurs;
    }
}
