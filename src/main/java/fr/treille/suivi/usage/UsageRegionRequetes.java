package fr.treille.suivi.usage;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.Tris;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the rates of every grappe of the périmètre. */
@Component
class UsageRegionRequetes {

    /** What an indicator adds up to for the ESSMS of a territoire. */
    record Somme(String territoire, String indicateur, Taux taux, int essms) {}

    private record Page(UsageLigne ligne, long periodeId) {}

    /** The last period of the grappe {@code g} that has measures. */
    static final String DERNIERE =
            "(SELECT x.id FROM periodes_mesurees x WHERE x.grappe_id = g.id ORDER BY x.fin DESC LIMIT 1)";

    /** Exact, as {@link Taux#atteint}; a target opposed to none of its ESSMS holds no grappe. */
    private static final String ETAT = "CASE WHEN p.id IS NULL THEN 'SANS_MESURE' WHEN EXISTS (SELECT 1"
            + " FROM cibles_du_depot s WHERE s.edition_id = r.edition_id AND s.seuil IS NOT NULL AND (SELECT IF(COUNT(*) > 0"
            + " AND SUM(m.opposee) = 0, FALSE, COALESCE(SUM(m.denominateur), 0) = 0"
            + " OR SUM(m.numerateur) < s.seuil * SUM(m.denominateur))"
            + " FROM taux_usage m WHERE m.periode_id = p.id AND m.indicateur = s.code))"
            + " THEN 'SOUS_LE_SEUIL' ELSE 'ATTEINTE' END";

    /** What {@link #ETAT} reads. */
    private static final String MESURE = " LEFT JOIN periodes_de_mesure p ON p.id = " + DERNIERE
            + " LEFT JOIN regles_de_grappe r ON r.grappe_id = g.id";

    private static final Map<String, String> TRIS = Map.of(
            "nom", "g.nom",
            "porteur", "g.porteur",
            "territoires", "g.territoires",
            "essms", "g.nombre_essms",
            "fin", "p.fin");

    private final JdbcClient base;
    private final Perimetre perimetre;

    UsageRegionRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /**
     * The last measured period of each grappe, by territoire of the ESSMS and indicator, in one statement. The period is
     * looked for once a grappe: in another order of the tables it would be once an ESSMS.
     */
    List<Somme> sommes() {
        return base.sql(
                        "SELECT STRAIGHT_JOIN e.territoire_code, m.indicateur, SUM(m.numerateur), SUM(m.denominateur), SUM(m.opposee)"
                                + " FROM grappe_suivie g JOIN periodes_de_mesure p ON p.id = " + DERNIERE
                                + " JOIN essms_de_grappe e ON e.grappe_id = g.id"
                                + " JOIN taux_usage m ON m.periode_id = p.id AND m.finess = e.finess WHERE "
                                + perimetre.sql("g")
                                + " GROUP BY e.territoire_code, m.indicateur")
                .params(perimetre.valeurs())
                .query((rs, rang) -> new Somme(
                        rs.getString(1), rs.getString(2), new Taux(rs.getLong(3), rs.getLong(4)), rs.getInt(5)))
                .list();
    }

    long compter(UsageFiltre filtre) {
        return base.sql("SELECT COUNT(*) FROM grappe_suivie g" + (filtre.etat() == null ? "" : MESURE) + " WHERE "
                        + ou(filtre))
                .params(valeurs(filtre))
                .query(Long.class)
                .single();
    }

    /** A page of grappes, then the rates of their periods: two statements. */
    List<UsageLigne> lignes(UsageFiltre filtre, Pageable page) {
        var lignes = base.sql("SELECT g.id, g.nom, g.porteur, g.territoires, a.intitule,"
                        + " g.nombre_essms, p.id periode, p.fin, " + ETAT + " etat FROM grappe_suivie g" + MESURE
                        + " JOIN appels a ON a.id = g.appel_id WHERE " + ou(filtre) + " ORDER BY "
                        + Tris.sql(page.getSort(), TRIS, "g.nom", "g.id") + " LIMIT :nombre OFFSET :debut")
                .params(valeurs(filtre))
                .param("nombre", page.getPageSize())
                .param("debut", page.getOffset())
                .query((rs, rang) -> new Page(ligne(rs), rs.getLong("periode")))
                .list();
        var periodes = lignes.stream().map(Page::periodeId).filter(id -> id > 0).toList();
        if (!periodes.isEmpty()) {
            var rangs = new HashMap<Long, UsageLigne>();
            lignes.forEach(une -> rangs.put(une.periodeId(), une.ligne()));
            base.sql(
                            "SELECT m.periode_id, m.indicateur, SUM(m.numerateur), SUM(m.denominateur)"
                                    + " FROM taux_usage m WHERE m.periode_id IN (:periodes) GROUP BY m.periode_id, m.indicateur")
                    .param("periodes", periodes)
                    .query(rs -> {
                        var ligne = rangs.get(rs.getLong(1));
                        if (ligne != null) {
                            ligne.taux().put(rs.getString(2), new Taux(rs.getLong(3), rs.getLong(4)));
                        }
                    });
        }
        return lignes.stream().map(Page::ligne).toList();
    }

    private static UsageLigne ligne(ResultSet rs) throws SQLException {
        return new UsageLigne(
                rs.getLong("id"),
                rs.getString("nom"),
                rs.getString("porteur"),
                GrappesSql.territoires(rs),
                rs.getString("intitule"),
                rs.getInt("nombre_essms"),
                rs.getObject("fin", LocalDate.class),
                EtatUsage.valueOf(rs.getString("etat")),
                new HashMap<>());
    }

    private String ou(UsageFiltre filtre) {
        return perimetre.sql("g")
                + (filtre.texte().isBlank() ? "" : " AND " + TexteCherche.sql("texte", "g.nom", "g.porteur"))
                + (filtre.territoire() == null ? "" : " AND " + GrappesSql.DU_TERRITOIRE)
                + (filtre.appelId() == null ? "" : " AND g.appel_id = :appel")
                + (filtre.etat() == null ? "" : " AND " + ETAT + " = :etat");
    }

    private Map<String, Object> valeurs(UsageFiltre filtre) {
        Map<String, Object> valeurs = new HashMap<>(perimetre.valeurs());
        valeurs.put("texte", TexteCherche.motif(filtre.texte()));
        valeurs.put("territoire", String.valueOf(filtre.territoire()));
        valeurs.put("appel", filtre.appelId() == null ? 0 : filtre.appelId());
        valeurs.put("etat", String.valueOf(filtre.etat()));
        return valeurs;
    }
}
