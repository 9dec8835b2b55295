package fr.treille.suivi.mesure;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of periods and measures, within the périmètre where a grappe is named. */
@Component
public class MesureRequetes {

    /** What {@link #mesure} reads of a table {@code mesure m}, first of its columns. */
    public static final String COLONNES =
            "m.periode_id, m.finess, m.indicateur, m.numerateur, m.denominateur, m.reduction,"
                    + " m.reduction_motif, m.commentaire, m.source, m.hors_cible, m.version";

    private final JdbcClient base;
    private final Perimetre perimetre;

    MesureRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** @throws fr.treille.socle.commun.Refus when it does not exist or is outside of the périmètre */
    public GrappeMesuree lire(long grappeId) {
        return trouver(grappeId).orElseThrow(() -> perimetre.inconnu("Cette grappe", grappeId));
    }

    Optional<GrappeMesuree> trouver(long grappeId) {
        return base.sql(
                        "SELECT g.id, g.region_code, g.nom, g.statut, g.appel_id, g.depot_le, c.signee_le FROM grappes g"
                                + " LEFT JOIN convention_de_grappe c ON c.grappe_id = g.id WHERE g.id = :grappe AND "
                                + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("grappe", grappeId)
                .query((rs, rang) -> new GrappeMesuree(
                        rs.getLong("id"),
                        rs.getString("region_code"),
                        rs.getString("nom"),
                        StatutGrappe.valueOf(rs.getString("statut")),
                        rs.getLong("appel_id"),
                        rs.getObject("depot_le", LocalDate.class),
                        rs.getObject("signee_le", LocalDate.class)))
                .optional();
    }

    /** In order of time. */
    public List<PeriodeFiche> periodes(long grappeId) {
        return base.sql("SELECT p.id, p.grappe_id, p.debut, p.fin, p.version, p.duree_motif,"
                        + " (SELECT COUNT(*) FROM mesure m WHERE m.periode_id = p.id) mesures"
                        + " FROM periode_mesure p WHERE p.grappe_id = ? ORDER BY p.fin, p.id")
                .param(grappeId)
                .query((rs, rang) -> new PeriodeFiche(
                        rs.getLong("id"),
                        rs.getLong("grappe_id"),
                        rs.getObject("debut", LocalDate.class),
                        rs.getObject("fin", LocalDate.class),
                        rs.getInt("mesures"),
                        rs.getInt("version"),
                        rs.getString("duree_motif")))
                .list();
    }

    /** The ESSMS of a grappe, by OG then name. */
    public List<EssmsSuivi> essms(long grappeId) {
        return base.sql("SELECT e.finess, e.nom, e.commune, e.territoire_code, e.og_finess, e.og og_nom, e.secteur"
                        + " FROM essms_de_grappe e WHERE e.grappe_id = ? ORDER BY e.og, e.og_finess, e.nom, e.finess")
                .param(grappeId)
                .query((rs, rang) -> new EssmsSuivi(
                        rs.getString("finess"),
                        rs.getString("nom"),
                        rs.getString("commune"),
                        rs.getString("territoire_code"),
                        rs.getString("og_finess"),
                        rs.getString("og_nom"),
                        Colonnes.valeur(Secteur.class, rs, "secteur")))
                .list();
    }

    /** The sectors of the ESSMS of grappes, by grappe then FINESS; an ESSMS without sector is there with null. */
    Map<Long, Map<String, @Nullable Secteur>> secteurs(Collection<Long> grappes) {
        Map<Long, Map<String, @Nullable Secteur>> secteurs = new HashMap<>();
        base.sql("SELECT e.grappe_id, e.finess, e.secteur FROM essms_de_grappe e WHERE e.grappe_id IN (:grappes)")
                .param("grappes", grappes)
                .query(rs -> {
                    secteurs.computeIfAbsent(rs.getLong(1), grappe -> new HashMap<>())
                            .put(rs.getString(2), Colonnes.valeur(Secteur.class, rs, "secteur"));
                });
        return secteurs;
    }

    /** The measures of a period. */
    public List<MesureFiche> mesures(long periodeId) {
        return base.sql("SELECT " + COLONNES + " FROM mesure m WHERE m.periode_id = ?")
                .param(periodeId)
                .query((rs, rang) -> mesure(rs))
                .list();
    }

    /** Before a period, the last measure of each ESSMS and indicator of its grappe. */
    public List<MesureFiche> dernieres(long periodeId) {
        return List.copyOf(dernieres(List.of(periodeId)).values());
    }

    /** Which measure it is in its grappe. */
    record Cle(long periodeId, String finess, String indicateur) {}

    /** Before each of these periods, the last measure of each ESSMS and indicator of its grappe; the key has the period asked. */
    Map<Cle, MesureFiche> dernieres(Collection<Long> periodes) {
        var dernieres = new HashMap<Cle, MesureFiche>();
        if (!periodes.isEmpty()) {
            base.sql("SELECT " + COLONNES + ", p.id FROM periode_mesure p"
                            + " JOIN periode_mesure a ON a.grappe_id = p.grappe_id AND a.fin < p.fin"
                            + " JOIN mesure m ON m.periode_id = a.id WHERE p.id IN (:periodes) ORDER BY a.fin, a.id")
                    .param("periodes", periodes)
                    .query(rs -> {
                        var mesure = mesure(rs);
                        dernieres.put(new Cle(rs.getLong(12), mesure.finess(), mesure.indicateur()), mesure);
                    });
        }
        return dernieres;
    }

    /** A measure from a row of its {@link #COLONNES}. */
    public static MesureFiche mesure(ResultSet rs) throws SQLException {
        return new MesureFiche(
                rs.getLong(1),
                rs.getString(2),
                rs.getString(3),
                rs.getInt(4),
                rs.getObject(5, Integer.class),
                rs.getInt(6),
                rs.getString(7),
                rs.getString(8),
                SourceMesure.valueOf(rs.getString(9)),
                rs.getBoolean(10),
                rs.getInt(11));
    }
}
