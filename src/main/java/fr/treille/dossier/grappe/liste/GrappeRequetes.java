package fr.treille.dossier.grappe.liste;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.dossier.grappe.subvention.Subventions;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the lists: plain SQL over the tables of the modules above, one statement each. */
@Component
public class GrappeRequetes {

    /** The other live grappes {@code g} that hold an ESSMS {@code n} too; named only inside the reader's périmètre. */
    private static final String AUTRES = """
            GROUP_CONCAT(CASE WHEN %s THEN g.nom
                              WHEN g.region_code = :perimetreRegion THEN 'une grappe hors de votre périmètre'
                              ELSE 'une grappe d’une autre région' END
                         ORDER BY g.id SEPARATOR ', ') autres""";

    /** Neither refused, irrecevable nor given up: it has the money, or may still get it. */
    private static final String VIVANTE = " JOIN grappe g ON g.id = n.grappe_id AND COALESCE(g.favorable, TRUE)"
            + " AND g.statut NOT IN ('IRRECEVABLE', 'ABANDONNEE') ";

    private final JdbcClient base;

    GrappeRequetes(JdbcClient base) {
        this.base = base;
    }

    /** A page, in two statements: its rows, then what is due next of them. */
    public List<GrappeLigne> lignes(
            CriteresGrappe criteres, Sort tri, long debut, int nombre, ProchainesEcheances echeances, String region) {
        var lues = lignes(criteres, tri, debut, nombre);
        var prochaines = echeances.de(lues.stream().map(GrappeLigne::id).toList(), region);
        return lues.stream()
                .map(ligne -> ligne.avec(prochaines.get(ligne.id())))
                .toList();
    }

    private List<GrappeLigne> lignes(CriteresGrappe criteres, Sort tri, long debut, int nombre) {
        // chosen in an index before anything else of them is read; the joined tables only name what a row refers to,
        // and
        // those of the view that a query does not read are not opened
        return base.sql("SELECT STRAIGHT_JOIN g.id, g.nom, g.porteur_finess, g.porteur,"
                        + " a.intitule appel, g.territoires, g.type, g.nombre_essms, g.nombre_og, g.solution, g.statut,"
                        + " g.montant, r.nom_complet responsable"
                        + " FROM (SELECT g.id" + CriteresGrappe.retenu(tri) + criteres.choix(tri) + " ORDER BY "
                        + CriteresGrappe.ordre(tri)
                        + " LIMIT :nombre OFFSET :debut) page JOIN grappes g ON g.id = page.id" + CriteresGrappe.NOMS
                        + " ORDER BY " + CriteresGrappe.ordreDeLaPage(tri))
                .params(criteres.valeurs())
                .param("nombre", nombre)
                .param("debut", debut)
                .query((rs, rang) -> ligne(rs))
                .list();
    }

    private static GrappeLigne ligne(ResultSet rs) throws SQLException {
        return new GrappeLigne(
                rs.getLong("id"),
                rs.getString("nom"),
                rs.getString("porteur_finess"),
                rs.getString("porteur"),
                rs.getString("appel"),
                GrappesSql.territoires(rs),
                TypeProjet.valueOf(rs.getString("type")),
                rs.getInt("nombre_essms"),
                rs.getInt("nombre_og"),
                rs.getString("solution"),
                StatutGrappe.valueOf(rs.getString("statut")),
                Montant.de(rs.getBigDecimal("montant")),
                texte(rs.getString("responsable")),
                null);
    }

    /** What the list adds up to, all pages. */
    public GrappeTotaux totaux(CriteresGrappe criteres) {
        return base.sql("SELECT COUNT(*) grappes, COALESCE(SUM(g.nombre_essms), 0) essms," + " " + Subventions.SQL
                        + criteres.choix())
                .params(criteres.valeurs())
                .query((rs, rang) -> new GrappeTotaux(rs.getLong("grappes"), rs.getLong("essms"), Subventions.lire(rs)))
                .single();
    }

    /**
     * Those before and after one in the list, empty when it is not in it. The list is chosen before it is put in order: in one
     * SELECT with window functions the prepared statements of MariaDB 11.4 find nothing through the subquery of the périmètre.
     */
    public Optional<Voisines> voisines(CriteresGrappe criteres, Sort tri, long id) {
        var ordre = " OVER (ORDER BY " + CriteresGrappe.ordre(tri) + ")";
        return base.sql("SELECT avant, apres FROM (SELECT g.id, LAG(g.id)" + ordre + " avant, LEAD(g.id)" + ordre
                        + " apres FROM (SELECT g.id" + criteres.choix()
                        + " LIMIT :toutes) choix JOIN grappes g ON g.id = choix.id" + criteres.noms(tri)
                        + ") liste WHERE id = :id")
                .params(criteres.valeurs())
                .param("toutes", Integer.MAX_VALUE)
                .param("id", id)
                .query((rs, rang) -> new Voisines(rs.getObject("avant", Long.class), rs.getObject("apres", Long.class)))
                .optional();
    }

    /** Who is in charge of those of these grappes that are inside the périmètre, by name of grappe. */
    public List<EnCharge> enCharge(Collection<Long> ids, Perimetre perimetre) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return base.sql("SELECT g.id, g.version, g.nom, g.responsable_id, r.nom_complet ars,"
                        + " g.responsable_grades_id, s.nom_complet grades FROM grappe g"
                        + " LEFT JOIN personnes r ON r.id = g.responsable_id"
                        + " LEFT JOIN personnes s ON s.id = g.responsable_grades_id"
                        + " WHERE g.id IN (:ids) AND " + perimetre.sql("g") + " ORDER BY g.nom, g.id")
                .params(perimetre.valeurs())
                .param("ids", ids)
                .query((rs, rang) -> new EnCharge(
                        rs.getLong("id"),
                        rs.getInt("version"),
                        rs.getString("nom"),
                        rs.getObject("responsable_id", Long.class),
                        texte(rs.getString("ars")),
                        rs.getObject("responsable_grades_id", Long.class),
                        texte(rs.getString("grades"))))
                .list();
    }

    /** Of these grappes of the périmètre those of whose territoires that agent covers none today. */
    public Set<Long> horsCouverture(Collection<Long> ids, long agentId, Perimetre perimetre) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(base.sql("SELECT g.id FROM grappe g WHERE g.id IN (:ids) AND " + perimetre.sql("g")
                        + " AND NOT EXISTS (SELECT 1 FROM grappe_territoire t JOIN couvertures c"
                        + " ON c.territoire_code = t.territoire_code WHERE t.grappe_id = g.id AND c.agent_id = :agent"
                        + " AND c.du <= :perimetreJour AND (c.au IS NULL OR c.au >= :perimetreJour))")
                .params(perimetre.valeurs())
                .param("ids", ids)
                .param("agent", agentId)
                .query(Long.class)
                .list());
    }

    public record EnCharge(
            long id,
            int version,
            String nom,
            @Nullable Long arsId,
            String ars,
            @Nullable Long gradesId,
            String grades) {}

    /** The identifiers of a filtered list, so many at most. */
    public List<Long> identifiants(CriteresGrappe criteres, int maximum) {
        return base.sql("SELECT g.id" + criteres.choix() + " ORDER BY g.id LIMIT :nombre")
                .params(criteres.valeurs())
                .param("nombre", maximum)
                .query(Long.class)
                .list();
    }

    /** Names that the modules above know: of the porteur, the agents in charge, and the one who recorded the dépôt. */
    public Noms noms(long id) {
        return base.sql("SELECT p.libelle porteur, r.nom_complet responsable,"
                        + " s.nom_complet grades, d.nom_complet depot,"
                        + " x.nom_complet admis_depot, y.nom_complet admis_c"
                        + " FROM grappe g JOIN organismes p ON p.finess = g.porteur_finess"
                        + " LEFT JOIN personnes r ON r.id = g.responsable_id"
                        + " LEFT JOIN personnes s ON s.id = g.responsable_grades_id"
                        + " LEFT JOIN personnes d ON d.id = g.depot_par_id"
                        + " LEFT JOIN personnes x ON x.id = g.admission_depot_par_id"
                        + " LEFT JOIN personnes y ON y.id = g.admission_complements_par_id WHERE g.id = :id")
                .param("id", id)
                .query((rs, rang) -> new Noms(
                        rs.getString("porteur"),
                        texte(rs.getString("responsable")),
                        texte(rs.getString("grades")),
                        texte(rs.getString("depot")),
                        Map.of(
                                CauseIrrecevabilite.HORS_DELAI, texte(rs.getString("admis_depot")),
                                CauseIrrecevabilite.COMPLEMENTS, texte(rs.getString("admis_c")))))
                .single();
    }

    /** @param admis who admitted the file in spite of each cause, « » when nobody did */
    public record Noms(
            String porteur,
            String responsable,
            String responsableGrades,
            String depotPar,
            Map<CauseIrrecevabilite, String> admis) {

        /** Who admitted the file in spite of that cause, « » when nobody did. */
        public String admisPar(CauseIrrecevabilite cause) {
            return admis.getOrDefault(cause, "");
        }
    }

    /** The ESSMS of a grappe, as {@link #membres(Collection, Perimetre)}. */
    public List<MembreLigne> membres(long id, Perimetre perimetre) {
        return membres(List.of(id), perimetre).getOrDefault(id, List.of());
    }

    /**
     * The ESSMS of each of those of the périmètre among these grappes, in one statement; the other grappes where they are
     * too are named only inside the périmètre.
     */
    public Map<Long, List<MembreLigne>> membres(Collection<Long> ids, Perimetre perimetre) {
        var parGrappe = new HashMap<Long, List<MembreLigne>>();
        if (ids.isEmpty()) {
            return parGrappe;
        }
        base.sql("""
                        SELECT v.id grappe_id, m.position, m.finess, m.nom, m.commune, m.territoire_code, m.categorie,
                               m.categorie_courte courte, m.og_finess, m.og, m.situation, m.saad, m.solution_id,
                               m.solution,
                               m.heures_annee, m.heures_totales, m.heures_apa, m.heures_pch, m.heures_autres,
                               m.heures_financeur, m.verifiees_annee, m.verifiees_totales, m.verifiees_apa,
                               m.verifiees_pch, m.verifiees_autres, m.verifiees_financeur, m.verifiees_aupres,
                               m.verifiees_par, m.verifiees_le, m.equipement_demande, m.equipement_inventaire,
                               m.equipement_devis, m.absent_depuis, m.eligibilite, x.autres
                          FROM grappe v
                          LEFT JOIN essms_de_grappe m ON m.grappe_id = v.id
                          LEFT JOIN (SELECT ici.grappe_id, n.finess, %s
                                       FROM grappe_essms ici
                                       JOIN grappe_essms n ON n.finess = ici.finess AND n.grappe_id <> ici.grappe_id
                                       %s
                                      WHERE ici.grappe_id IN (:ids) GROUP BY ici.grappe_id, n.finess) x
                            ON x.grappe_id = m.grappe_id AND x.finess = m.finess
                         WHERE v.id IN (:ids) AND %s
                         ORDER BY v.id, m.position
                        """.formatted(AUTRES.formatted(perimetre.sql("g")), VIVANTE, perimetre.sql("v")))
                .params(perimetre.valeurs())
                .param("ids", ids)
                .query(rs -> {
                    var siens = parGrappe.computeIfAbsent(rs.getLong("grappe_id"), grappe -> new ArrayList<>());
                    if (rs.getString("finess") != null) {
                        siens.add(membre(rs));
                    }
                });
        return parGrappe;
    }

    /** Of these ESSMS those that live grappes other than that one hold, with the names of these, by FINESS. */
    public Map<String, String> ailleurs(long id, Collection<String> finess, Perimetre perimetre) {
        if (finess.isEmpty()) {
            return Map.of();
        }
        return base
                .sql("SELECT n.finess, " + AUTRES.formatted(perimetre.sql("g")) + " FROM grappe_essms n" + VIVANTE
                        + "WHERE n.finess IN (:finess) AND n.grappe_id <> :id GROUP BY n.finess")
                .params(perimetre.valeurs())
                .param("finess", finess)
                .param("id", id)
                .query((rs, rang) -> Map.entry(rs.getString("finess"), rs.getString("autres")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static MembreLigne membre(ResultSet rs) throws SQLException {
        return new MembreLigne(
                rs.getInt("position"),
                rs.getString("finess"),
                rs.getString("nom"),
                texte(rs.getString("commune")),
                rs.getString("territoire_code"),
                texte(rs.getString("categorie")),
                texte(rs.getString("courte")),
                rs.getString("og_finess"),
                rs.getString("og"),
                Situation.valueOf(rs.getString("situation")),
                rs.getObject("solution_id", Long.class),
                texte(rs.getString("solution")),
                rs.getBoolean("saad"),
                // hours that something else than a SAAD was given once count for nothing
                rs.getBoolean("saad") ? LectureHeures.declarees(rs) : null,
                rs.getBoolean("saad") ? LectureHeures.verification(rs) : null,
                LectureHeures.equipement(rs),
                rs.getObject("absent_depuis", LocalDate.class),
                Objects.requireNonNullElse(
                        Colonnes.valeur(Eligibilite.class, rs, "eligibilite"), Eligibilite.A_APPRECIER),
                texte(rs.getString("autres")));
    }

    private static String texte(@Nullable String valeur) {
        return valeur == null ? "" : valeur;
    }
}
