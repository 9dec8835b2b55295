package fr.treille.suivi.jalon;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grappes of the caller's périmètre and when they are followed. */
@Component
public class GrappesSuivies {

    /** Brings the signature of a grappe {@code g}, {@code c.signee_le}, and its {@link #CLOTURE}; after a JOIN or a LEFT. */
    public static final String CONVENTION =
            " JOIN convention_de_grappe c ON c.grappe_id = g.id" + " LEFT JOIN clotures jc ON jc.grappe_id = g.id";

    /** Brings the dates of a grappe {@code g}, its waves included. */
    public static final String JALONS = "LEFT JOIN jalons_de_grappe jl ON jl.grappe_id = g.id";

    /** Day of the closing of a grappe, NULL before it. */
    public static final String CLOTURE = "jc.jour";

    /** {@link Calendrier#solde(LocalDate, int)} in SQL, of columns of that day and of those months. */
    public static String solde(String vsr, String mesureMois) {
        return vsr + " + INTERVAL " + mesureMois + " MONTH";
    }

    private final JdbcClient base;
    private final Perimetre perimetre;

    GrappesSuivies(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** @throws Refus when there is no such grappe in the caller's périmètre */
    public GrappeSuivie lire(long id) {
        return lire(List.of(id)).stream().findFirst().orElseThrow(() -> perimetre.inconnu("Cette grappe", id));
    }

    /** Those of the caller's périmètre among these, by name. */
    public List<GrappeSuivie> lire(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return base.sql("SELECT g.id, g.nom, g.porteur, g.territoires, c.signee_le, " + CLOTURE
                        + " cloture FROM grappes g LEFT"
                        + CONVENTION + " WHERE g.id IN (:ids) AND " + perimetre.sql("g") + " ORDER BY g.nom, g.id")
                .params(perimetre.valeurs())
                .param("ids", ids)
                .query((rs, rang) -> new GrappeSuivie(
                        rs.getLong("id"),
                        rs.getString("nom"),
                        rs.getString("porteur"),
                        GrappesSql.territoires(rs),
                        periode(rs)))
                .list();
    }

    /** When a grappe is followed, from the columns {@code signee_le} and {@code cloture}; null before the signature. */
    public static @Nullable PeriodeSuivi periode(ResultSet rs) throws SQLException {
        var signature = rs.getObject("signee_le", LocalDate.class);
        return signature == null ? null : new PeriodeSuivi(signature, rs.getObject("cloture", LocalDate.class));
    }
}
