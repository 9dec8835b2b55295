package fr.treille.dossier.selection;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the committees and of the files before them, within the région. */
@Component
class SelectionRequetes {

    /**
     * Files before a committee: with an avis, not given up, and not decided by another committee. What its decision grants counts as
     * long as it stands.
     */
    static final String DEVANT = """
             comite_fenetre f
              JOIN grappes g ON g.fenetre_id = f.fenetre_id AND g.region_code = :region AND g.statut <> 'ABANDONNEE'
              JOIN avis_de_grappe a ON a.grappe_id = g.id
              LEFT JOIN decision_de_grappe d ON d.grappe_id = g.id AND d.favorable AND g.statut <> 'A_DECIDER'
              LEFT JOIN dossier_selectionne s ON s.comite_id = f.comite_id AND s.grappe_id = g.id
             """;

    /** Of several committees that settled a file, decided, withdrawn then decided anew, the last one has it. */
    static final String PAS_PAR_UN_AUTRE = """
             (g.statut = 'A_DECIDER' OR NOT EXISTS (SELECT 1 FROM dossier_selectionne o WHERE o.grappe_id = g.id
                AND o.comite_id <> f.comite_id AND o.sens <> 'COMPLEMENTAIRE'
                AND (s.id IS NULL OR s.sens = 'COMPLEMENTAIRE' OR o.arrete_le > s.arrete_le)))""";

    private final JdbcClient base;
    private final Perimetre perimetre;

    SelectionRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** Those of the caller's région, the last one first. */
    List<ComiteLigne> comites() {
        return base.sql("SELECT c.id, c.nom, c.jour, c.enveloppe, COUNT(x.id) dossiers,"
                        + " COUNT(IF(x.statut = 'A_DECIDER', 1, NULL)) a_decider, COALESCE(SUM(x.montant), 0) accorde"
                        + " FROM comite_selection c LEFT JOIN (SELECT f.comite_id, g.id, g.statut, d.montant FROM "
                        + DEVANT
                        + " WHERE " + PAS_PAR_UN_AUTRE + ") x ON x.comite_id = c.id WHERE c.region_code = :region"
                        + " GROUP BY c.id ORDER BY c.jour DESC, c.id DESC")
                .param("region", perimetre.regionCode())
                .query((rs, rang) -> new ComiteLigne(
                        rs.getLong("id"),
                        rs.getString("nom"),
                        rs.getObject("jour", LocalDate.class),
                        Montant.de(rs.getBigDecimal("enveloppe")),
                        rs.getLong("dossiers"),
                        rs.getLong("a_decider"),
                        Montant.de(rs.getBigDecimal("accorde"))))
                .list();
    }

    /** The files before a committee, in two statements whatever their number. */
    List<DossierCandidat> dossiers(long comiteId) {
        var territoires = new HashMap<Long, Map<String, Integer>>();
        var secteurs = new HashMap<Long, Map<String, Integer>>();
        base.sql("SELECT e.grappe_id, e.territoire_code, COALESCE(e.secteur, '') secteur, COUNT(*) essms FROM"
                        + " comite_fenetre f JOIN grappes g ON g.fenetre_id = f.fenetre_id AND g.region_code = :region"
                        + " JOIN essms_de_grappe e ON e.grappe_id = g.id WHERE f.comite_id = :comite"
                        + " GROUP BY e.grappe_id, e.territoire_code, e.secteur")
                .param("region", perimetre.regionCode())
                .param("comite", comiteId)
                .query((rs, rang) -> {
                    compter(territoires, rs, "territoire_code");
                    return compter(secteurs, rs, "secteur");
                })
                .list();
        return base.sql(
                        "SELECT g.id, g.version, g.nom, g.porteur, g.statut, g.nombre_essms, g.montant, a.favorable avis,"
                                + " a.montant_propose, n.total, n.maximum, d.montant decide, s.sens arrete FROM "
                                + DEVANT
                                + " LEFT JOIN notation_de_grappe n ON n.grappe_id = g.id WHERE f.comite_id = :comite AND "
                                + PAS_PAR_UN_AUTRE + " ORDER BY g.id")
                .param("region", perimetre.regionCode())
                .param("comite", comiteId)
                .query((rs, rang) -> dossier(
                        rs,
                        territoires.getOrDefault(rs.getLong("id"), Map.of()),
                        secteurs.getOrDefault(rs.getLong("id"), Map.of())))
                .list();
    }

    private static int compter(Map<Long, Map<String, Integer>> comptes, ResultSet rs, String cle) throws SQLException {
        return comptes.computeIfAbsent(rs.getLong("grappe_id"), id -> new HashMap<>())
                .merge(rs.getString(cle), rs.getInt("essms"), Integer::sum);
    }

    private static DossierCandidat dossier(
            ResultSet rs, Map<String, Integer> territoires, Map<String, Integer> secteurs) throws SQLException {
        var calcule = Montant.de(rs.getBigDecimal("montant"));
        return new DossierCandidat(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getString("nom"),
                Objects.requireNonNullElse(rs.getString("porteur"), ""),
                StatutGrappe.valueOf(rs.getString("statut")),
                rs.getBoolean("avis"),
                rs.getBigDecimal("total"),
                rs.getInt("maximum"),
                rs.getInt("nombre_essms"),
                Objects.requireNonNullElse(Colonnes.montant(rs, "montant_propose"), calcule),
                calcule,
                Colonnes.montant(rs, "decide"),
                territoires,
                secteurs,
                Colonnes.valeur(SensComite.class, rs, "arrete"));
    }

    /**
     * The enveloppe of a committee as it now is; nobody changes it nor settles another of its files until the transaction ends.
     * To be read first of all in its transaction: what others settled is seen only by what is read afterwards.
     */
    Montant verrouiller(long comiteId) {
        return base.sql(
                        "SELECT enveloppe FROM comite_selection WHERE id = :comite AND region_code = :region FOR UPDATE")
                .param("comite", comiteId)
                .param("region", perimetre.regionCode())
                .query((rs, rang) -> Montant.de(rs.getBigDecimal("enveloppe")))
                .optional()
                .orElseThrow(() -> perimetre.inconnu("Ce comité", comiteId));
    }

    /** What is taken of an enveloppe, as {@code Simulation.total()} with nothing chosen; null when that file is not before it. */
    @Nullable
    Montant accordeDevant(long comiteId, long grappeId) {
        return base.sql("SELECT COUNT(IF(g.id = :grappe, 1, NULL)) devant, COALESCE(SUM(d.montant), 0) accorde FROM "
                        + DEVANT + " WHERE f.comite_id = :comite AND " + PAS_PAR_UN_AUTRE)
                .param("region", perimetre.regionCode())
                .param("comite", comiteId)
                .param("grappe", grappeId)
                .query((rs, rang) ->
                        Optional.ofNullable(rs.getInt("devant") == 0 ? null : Montant.de(rs.getBigDecimal("accorde"))))
                .single()
                .orElse(null);
    }
}
