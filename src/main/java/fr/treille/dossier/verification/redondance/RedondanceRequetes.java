package fr.treille.dossier.verification.redondance;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.segur.BeneficiaireSons;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the rules of redundancy need, of the whole installation or of what one grappe meets: three statements. */
@Component
class RedondanceRequetes {

    private static final String LES_SIENS = "(SELECT x.finess FROM essms_de_grappe x WHERE x.grappe_id = :id)";

    private final JdbcClient base;
    private final Perimetre perimetre;

    RedondanceRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** @param grappeId the one whose ESSMS are looked for everywhere, null for those of all grappes */
    FaitsRedondance lire(@Nullable Long grappeId) {
        var dossiers = new HashMap<Long, Dossier>();
        dossiers(grappeId).forEach(dossier -> dossiers.put(dossier.id(), dossier));
        var sons = new HashMap<String, List<BeneficiaireSons>>();
        // of a list that was imported and of which these ESSMS are not, one row tells that it was
        var connu = new boolean[1];
        ordre(
                        "SELECT b.* FROM beneficiaires_sons b"
                                + (grappeId == null
                                        ? ""
                                        : " WHERE b.finess IN " + LES_SIENS
                                                + " OR b.finess = (SELECT MIN(u.finess) FROM beneficiaires_sons u)"),
                        grappeId)
                .query(rs -> {
                    connu[0] = true;
                    sons.computeIfAbsent(rs.getString("finess"), finess -> new ArrayList<>(1))
                            .add(new BeneficiaireSons(
                                    rs.getString("finess"),
                                    rs.getObject("commande_le", LocalDate.class),
                                    rs.getObject("annulee_le", LocalDate.class),
                                    rs.getObject("va_le", LocalDate.class),
                                    rs.getString("solution"),
                                    rs.getObject("absente_depuis", LocalDate.class)));
                });
        return new FaitsRedondance(dossiers, places(grappeId), sons, connu[0]);
    }

    private List<Dossier> dossiers(@Nullable Long grappeId) {
        Map<String, String> logiciels = new HashMap<>();
        var region = perimetre.regionCode();
        return ordre(
                        "SELECT g.id, g.nom, COALESCE(g.porteur, '') porteur, g.region_code, g.statut, g.depot_le,"
                                + " g.solution, COALESCE(r.version_segur, FALSE) version_segur, COALESCE(p.nom_complet, '') responsable, "
                                + perimetre.sql("g")
                                + " visible FROM grappes g LEFT JOIN regles_de_grappe r ON r.grappe_id = g.id"
                                + " LEFT JOIN personnes p ON p.id = g.responsable_id"
                                + (grappeId == null
                                        ? ""
                                        : " WHERE g.id IN (SELECT y.grappe_id FROM essms_de_grappe y WHERE y.finess IN "
                                                + LES_SIENS + ")"),
                        grappeId)
                .params(perimetre.valeurs())
                .query((rs, rang) -> {
                    var visible = rs.getBoolean("visible");
                    var solution = rs.getString("solution");
                    return new Dossier(
                            rs.getLong("id"),
                            visible,
                            visible ? rs.getString("nom") : "",
                            visible ? rs.getString("porteur") : "",
                            !rs.getString("region_code").equals(region),
                            visible ? rs.getString("responsable") : "",
                            StatutGrappe.valueOf(rs.getString("statut")),
                            rs.getObject("depot_le", LocalDate.class),
                            rs.getBoolean("version_segur"),
                            visible ? solution : "",
                            logiciels.computeIfAbsent(solution, Dossier::logiciel));
                })
                .list();
    }

    private List<Place> places(@Nullable Long grappeId) {
        return ordre(
                        "SELECT m.grappe_id, m.finess, m.nom, m.situation, m.solution, d.dui, d.version_segur, d.aide, d.aide_objet,"
                                + " COALESCE(d.version + 1, 0) declaree"
                                + " FROM essms_de_grappe m LEFT JOIN essms_declare d ON d.grappe_id = m.grappe_id"
                                + " AND d.finess = m.finess"
                                + (grappeId == null ? "" : " WHERE m.finess IN " + LES_SIENS)
                                + " ORDER BY m.grappe_id, m.position",
                        grappeId)
                .query((rs, rang) -> new Place(
                        rs.getLong("grappe_id"),
                        rs.getString("finess"),
                        Objects.requireNonNullElse(rs.getString("nom"), ""),
                        Situation.valueOf(rs.getString("situation")),
                        Objects.requireNonNullElse(rs.getString("solution"), ""),
                        Objects.requireNonNullElse(rs.getString("dui"), ""),
                        rs.getObject("version_segur", Boolean.class),
                        Colonnes.valeur(Aide.class, rs, "aide"),
                        Objects.requireNonNullElse(rs.getString("aide_objet"), ""),
                        rs.getInt("declaree")))
                .list();
    }

    private JdbcClient.StatementSpec ordre(String sql, @Nullable Long grappeId) {
        var ordre = base.sql(sql);
        return grappeId == null ? ordre : ordre.param("id", grappeId);
    }
}
