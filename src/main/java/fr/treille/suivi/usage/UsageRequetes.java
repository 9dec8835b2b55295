package fr.treille.suivi.usage;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Colonnes;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.MesureRequetes;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the rates of a grappe already known to be in the périmètre. */
@Component
class UsageRequetes {

    /** What an indicator adds up to in a period. */
    record Somme(PeriodeFiche periode, String indicateur, Taux taux, int mesures, int sansTaux) {}

    private final JdbcClient base;

    UsageRequetes(JdbcClient base) {
        this.base = base;
    }

    /** Every period of a grappe with its indicators; a period without measures has one row without indicator, « ». */
    List<Somme> sommes(long grappeId) {
        return base.sql(
                        "SELECT p.id, p.debut, p.fin, p.version, p.duree_motif, s.* FROM periodes_de_mesure p LEFT JOIN ("
                                + "SELECT m.periode_id, m.indicateur, SUM(m.numerateur) numerateur,"
                                + " SUM(m.denominateur) denominateur, SUM(m.opposee) mesures,"
                                + " SUM(m.opposee AND NOT m.comptee) sans_taux, COUNT(*) toutes"
                                + " FROM periodes_de_mesure q JOIN taux_usage m ON m.periode_id = q.id WHERE q.grappe_id = :grappe"
                                + " GROUP BY m.periode_id, m.indicateur) s ON s.periode_id = p.id"
                                + " WHERE p.grappe_id = :grappe ORDER BY p.fin, p.id")
                .param("grappe", grappeId)
                .query((rs, rang) -> new Somme(
                        new PeriodeFiche(
                                rs.getLong("id"),
                                grappeId,
                                rs.getObject("debut", LocalDate.class),
                                rs.getObject("fin", LocalDate.class),
                                rs.getInt("toutes"),
                                rs.getInt("version"),
                                rs.getString("duree_motif")),
                        rs.getString("indicateur") == null ? "" : rs.getString("indicateur"),
                        new Taux(rs.getLong("numerateur"), rs.getLong("denominateur")),
                        rs.getInt("mesures"),
                        rs.getInt("sans_taux")))
                .list();
    }

    /** The ESSMS of a grappe with what they measured in a period, by OG then name. */
    List<EssmsMesure> essms(long grappeId, long periodeId) {
        Map<String, Map<String, MesureFiche>> mesures = new HashMap<>();
        base.sql("SELECT " + MesureRequetes.COLONNES + " FROM mesures_d_usage m WHERE m.periode_id = ?")
                .param(periodeId)
                .query((rs, rang) -> MesureRequetes.mesure(rs))
                .list()
                .forEach(mesure -> mesures.computeIfAbsent(mesure.finess(), finess -> new HashMap<>())
                        .put(mesure.indicateur(), mesure));
        return base.sql(
                        "SELECT e.finess, e.nom, e.commune, e.territoire_code, e.og_finess, e.og og_nom, e.secteur, v.vsr"
                                + " FROM essms_de_grappe e"
                                + " LEFT JOIN vsr_des_essms v ON v.grappe_id = e.grappe_id AND v.finess = e.finess"
                                + " WHERE e.grappe_id = ? ORDER BY e.og, e.og_finess, e.nom, e.finess")
                .param(grappeId)
                .query((rs, rang) -> new EssmsMesure(
                        new EssmsSuivi(
                                rs.getString("finess"),
                                rs.getString("nom"),
                                rs.getString("commune"),
                                rs.getString("territoire_code"),
                                rs.getString("og_finess"),
                                rs.getString("og_nom"),
                                Colonnes.valeur(Secteur.class, rs, "secteur")),
                        rs.getObject("vsr", LocalDate.class),
                        mesures.getOrDefault(rs.getString("finess"), Map.of())))
                .list();
    }
}
