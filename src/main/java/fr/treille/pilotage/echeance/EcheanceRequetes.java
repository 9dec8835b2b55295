package fr.treille.pilotage.echeance;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.equipe.AgentConnecte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the échéances: one statement each, whatever the number of grappes. */
@Component
class EcheanceRequetes {

    private static final String COLONNES =
            "SELECT e.grappe_id, e.nature, e.jour, e.fait, e.fait_le, e.fait_par, g.nom, g.porteur,"
                    + " g.territoires, g.responsable_id, r.nom_complet ars,"
                    + " g.responsable_grades_id, s.nom_complet grades";

    private final JdbcClient base;

    EcheanceRequetes(JdbcClient base) {
        this.base = base;
    }

    /** A page; the row before it is read too, to know whether its first one begins a group. */
    List<EcheanceLigne> lignes(CriteresEcheance criteres, Groupement groupement, Sort tri, long debut, int nombre) {
        var avant = debut > 0 ? 1 : 0;
        var groupes = new ArrayList<@Nullable Object>();
        var communs = new HashMap<Long, Commun>();
        var lues = base.sql(COLONNES + ", " + CriteresEcheance.groupe(groupement) + " groupe" + criteres.depuis()
                        + " ORDER BY " + CriteresEcheance.ordre(groupement, tri) + " LIMIT :nombre OFFSET :debut")
                .params(criteres.valeurs())
                .param("nombre", nombre + avant)
                .param("debut", debut - avant)
                .query((rs, rang) -> {
                    groupes.add(rs.getObject("groupe"));
                    return ligne(
                            rs,
                            criteres,
                            communs,
                            rang == 0 || !Objects.equals(groupes.get(rang - 1), groupes.get(rang)));
                })
                .list();
        return lues.isEmpty() ? lues : lues.subList(avant, lues.size());
    }

    /** All of them, in no order. */
    List<EcheanceLigne> toutes(CriteresEcheance criteres) {
        var communs = new HashMap<Long, Commun>();
        return base.sql(COLONNES + criteres.depuis())
                .params(criteres.valeurs())
                .query((rs, rang) -> ligne(rs, criteres, communs, false))
                .list();
    }

    /** What the échéances of one grappe have in common, read once however many they are. */
    private record Commun(
            String nom,
            String porteur,
            List<String> territoires,
            @Nullable Long arsId,
            String ars,
            @Nullable Long gradesId,
            String grades) {

        static Commun lire(ResultSet rs) throws SQLException {
            return new Commun(
                    rs.getString("nom"),
                    rs.getString("porteur"),
                    GrappesSql.territoires(rs),
                    rs.getObject("responsable_id", Long.class),
                    texte(rs.getString("ars")),
                    rs.getObject("responsable_grades_id", Long.class),
                    texte(rs.getString("grades")));
        }
    }

    private static EcheanceLigne ligne(
            ResultSet rs, CriteresEcheance criteres, Map<Long, Commun> communs, boolean premiere) throws SQLException {
        var id = rs.getLong("grappe_id");
        var grappe = communs.get(id);
        if (grappe == null) {
            grappe = Commun.lire(rs);
            communs.put(id, grappe);
        }
        var nature = rs.getString("nature");
        var regle = criteres.regle(nature);
        var fait = rs.getBoolean("fait");
        return new EcheanceLigne(
                EcheanceLigne.cle(nature, id),
                nature,
                regle.libelle(),
                rs.getObject("jour", LocalDate.class),
                id,
                grappe.nom(),
                grappe.porteur(),
                grappe.territoires(),
                grappe.arsId(),
                grappe.ars(),
                grappe.gradesId(),
                grappe.grades(),
                fait,
                fait ? rs.getObject("fait_le", LocalDate.class) : null,
                fait ? texte(rs.getString("fait_par")) : "",
                lien(regle, id),
                regle.repere(),
                fait || regle.repere() || !AgentConnecte.courant().peut(regle.droit()) ? "" : regle.verbe(),
                premiere);
    }

    EcheanceTotaux totaux(CriteresEcheance criteres) {
        return base.sql("SELECT COUNT(*) nombre, COALESCE(SUM(" + CriteresEcheance.EN_RETARD + "), 0) retard,"
                        + " COUNT(DISTINCT g.id) grappes" + criteres.depuis())
                .params(criteres.valeurs())
                .query((rs, rang) ->
                        new EcheanceTotaux(rs.getLong("nombre"), rs.getLong("retard"), rs.getLong("grappes")))
                .single();
    }

    /** By day and kind, between two days included. */
    List<ChargeJour> charges(CriteresEcheance criteres, LocalDate du, LocalDate au) {
        return base.sql("SELECT e.jour, e.nature, COUNT(*) nombre, MIN(g.nom) grappe, MIN(g.id) id,"
                        + " SUM(" + CriteresEcheance.EN_RETARD + ") retard" + criteres.depuis()
                        + " AND e.jour BETWEEN :du AND :au GROUP BY e.jour, e.nature ORDER BY e.jour, e.nature")
                .params(criteres.valeurs())
                .param("du", du)
                .param("au", au)
                .query((rs, rang) -> {
                    var regle = criteres.regle(rs.getString("nature"));
                    return new ChargeJour(
                            rs.getObject("jour", LocalDate.class),
                            regle.libelle(),
                            regle.nature(),
                            rs.getLong("nombre"),
                            rs.getString("grappe"),
                            lien(regle, rs.getLong("id")),
                            rs.getLong("retard"));
                })
                .list();
    }

    private static String lien(RegleEcheance regle, long grappe) {
        return GrappeLiens.onglet(grappe, regle.onglet());
    }

    private static String texte(@Nullable String valeur) {
        return valeur == null ? "" : valeur;
    }
}
