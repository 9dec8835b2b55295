package fr.treille.suivi.usage;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Colonnes;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.mesure.PeriodeFiche;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what counts for the balance of a grappe already known to be in the périmètre. */
@Component
class SoldeRequetes {

    record Ligne(PeriodeFiche periode, String indicateur, CalculSolde.Somme somme) {}

    /** Whether evidence of the measure {@code m} is there. */
    static final String PROUVEE = "EXISTS (SELECT 1 FROM preuves_jointes q WHERE q.periode_id = m.periode_id"
            + " AND q.indicateur IN ('', m.indicateur) AND q.finess IN ('', m.finess))";

    private final JdbcClient base;

    SoldeRequetes(JdbcClient base) {
        this.base = base;
    }

    /** Only measures of ESSMS whose VSR was signed by the end of the period; in order of time. */
    List<Ligne> sommes(long grappeId) {
        return base.sql("SELECT p.id, p.debut, p.fin, p.version, m.indicateur, SUM(m.numerateur) numerateur,"
                        + " SUM(m.denominateur) denominateur, SUM(m.chiffree) mesures, SUM(m.chiffree AND " + PROUVEE
                        + ") prouvees, COUNT(*) toutes FROM periodes_de_mesure p"
                        + " JOIN vsr_des_essms e ON e.grappe_id = p.grappe_id"
                        + " JOIN taux_usage m ON m.periode_id = p.id AND m.finess = e.finess"
                        + " WHERE p.grappe_id = ? AND e.vsr <= p.fin GROUP BY p.id, m.indicateur ORDER BY p.fin, p.id")
                .param(grappeId)
                .query((rs, rang) -> new Ligne(
                        new PeriodeFiche(
                                rs.getLong("id"),
                                grappeId,
                                rs.getObject("debut", LocalDate.class),
                                rs.getObject("fin", LocalDate.class),
                                rs.getInt("toutes"),
                                rs.getInt("version")),
                        rs.getString("indicateur"),
                        new CalculSolde.Somme(
                                new Taux(rs.getLong("numerateur"), rs.getLong("denominateur")),
                                rs.getInt("mesures"),
                                rs.getInt("prouvees"))))
                .list();
    }

    List<CalculSolde.Essms> essms(long grappeId) {
        return base.sql(
                        "SELECT e.finess, e.territoire_code, e.og_finess, e.secteur, v.vsr FROM essms_de_grappe e"
                                + " LEFT JOIN vsr_des_essms v ON v.grappe_id = e.grappe_id AND v.finess = e.finess WHERE e.grappe_id = ?")
                .param(grappeId)
                .query((rs, rang) -> new CalculSolde.Essms(
                        new EssmsSuivi(
                                rs.getString("finess"),
                                "",
                                "",
                                rs.getString("territoire_code"),
                                rs.getString("og_finess"),
                                "",
                                Colonnes.valeur(Secteur.class, rs, "secteur")),
                        rs.getObject("vsr", LocalDate.class)))
                .list();
    }
}
