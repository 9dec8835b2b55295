package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.LectureHeures;
import fr.treille.dossier.grappe.membre.EssmsRegistre;
import fr.treille.dossier.grappe.membre.Extraction;
import fr.treille.dossier.grappe.membre.FaitsRegistre;
import fr.treille.dossier.grappe.membre.Membre;
import fr.treille.dossier.grappe.membre.OgRegistre;
import fr.treille.dossier.grappe.membre.TailleConfirmee;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.referentiel.appel.AppelService.Depot;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the grants of all the grappes of the périmètre are computed from: four statements. */
@Component
class LectureDesGrappes {

    /**
     * A grappe, without its ESSMS.
     *
     * @param regle whether its call is of its région, whose rules it then has
     */
    record Lue(
            long id,
            String nom,
            StatutGrappe statut,
            Montant garde,
            Depot depot,
            boolean regle,
            Solution solution,
            Demandes demandes,
            AppreciationAmoa amoa,
            @Nullable Long rejointeId) {}

    /** What is read of the ESSMS of one grappe. */
    static final class Siens {
        final Map<String, Membre> membres = new HashMap<>();
        final Map<Eligibilite, Integer> eligibilites = new EnumMap<>(Eligibilite.class);
        final Map<Situation, Integer> situations = new EnumMap<>(Situation.class);
        final Map<String, TailleConfirmee> tailles = new HashMap<>();
    }

    private final JdbcClient base;
    private final Perimetre perimetre;

    LectureDesGrappes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** By name. */
    List<Lue> grappes() {
        return base.sql(
                        "SELECT g.id, g.nom, g.statut, g.montant, g.appel_id, g.depot_le, g.referencee, g.solution_id, g.equipement_demande,"
                                + " g.amoa_demandee, g.marche_demande, g.amoa_admise, g.amoa_og, g.rejointe_id, a.region_code <=> g.region_code regle FROM grappe g"
                                + " LEFT JOIN appels a ON a.id = g.appel_id WHERE "
                                + perimetre.sql("g") + " ORDER BY g.nom, g.id")
                .params(perimetre.valeurs())
                .query((rs, rang) -> new Lue(
                        rs.getLong("id"),
                        rs.getString("nom"),
                        StatutGrappe.valueOf(rs.getString("statut")),
                        Montant.de(rs.getBigDecimal("montant")),
                        new Depot(rs.getLong("appel_id"), rs.getObject("depot_le", LocalDate.class)),
                        rs.getBoolean("regle"),
                        new Solution(
                                "",
                                "",
                                rs.getObject("referencee", Boolean.class),
                                rs.getObject("solution_id", Long.class)),
                        new Demandes(
                                montant(rs, "equipement_demande"),
                                montant(rs, "amoa_demandee"),
                                "",
                                rs.getBoolean("marche_demande"),
                                null,
                                null),
                        new AppreciationAmoa(
                                rs.getObject("amoa_admise", Boolean.class), "", null, null, rs.getString("amoa_og")),
                        rs.getObject("rejointe_id", Long.class)))
                .list();
    }

    private static @Nullable Montant montant(ResultSet rs, String colonne) throws SQLException {
        var euros = rs.getBigDecimal(colonne);
        return euros == null ? null : Montant.de(euros);
    }

    /** The ESSMS of the whole installation: a joined grappe may be of another périmètre, and its ranks count. */
    FaitsRegistre essms(Map<Long, Siens> siens) {
        Map<String, EssmsRegistre> essms = new HashMap<>();
        Map<String, OgRegistre> og = new HashMap<>();
        base.sql(
                        "SELECT m.grappe_id, m.finess, m.position, m.situation, m.solution_id, m.og_finess, m.territoire_code, m.nom, m.secteur,"
                                + " m.saad, m.heures_annee, m.heures_totales, m.heures_apa, m.heures_pch, m.heures_autres,"
                                + " m.heures_financeur, m.verifiees_annee, m.verifiees_totales, m.verifiees_apa, m.verifiees_pch,"
                                + " m.verifiees_autres, m.verifiees_financeur, m.equipement_demande, m.equipement_inventaire,"
                                + " m.equipement_devis, m.eligibilite, o.nombre_essms FROM essms_de_grappe m"
                                + " LEFT JOIN organismes o ON o.finess = m.og_finess")
                .query(rs -> {
                    var sien = siens.computeIfAbsent(rs.getLong("grappe_id"), id -> new Siens());
                    var finess = rs.getString("finess");
                    var ogFiness = rs.getString("og_finess");
                    var saad = rs.getBoolean("saad");
                    var situation = Situation.valueOf(rs.getString("situation"));
                    sien.membres.put(
                            finess,
                            Membre.lu(
                                    ogFiness,
                                    rs.getString("territoire_code"),
                                    rs.getInt("position"),
                                    situation,
                                    rs.getObject("solution_id", Long.class),
                                    saad ? LectureHeures.declarees(rs) : null,
                                    saad ? LectureHeures.verifiees(rs) : null,
                                    LectureHeures.equipement(rs)));
                    sien.situations.merge(situation, 1, Integer::sum);
                    var eligibilite = Colonnes.valeur(Eligibilite.class, rs, "eligibilite");
                    sien.eligibilites.merge(
                            eligibilite == null ? Eligibilite.A_APPRECIER : eligibilite, 1, Integer::sum);
                    var nom = rs.getString("nom");
                    if (nom != null && !essms.containsKey(finess)) {
                        essms.put(
                                finess,
                                new EssmsRegistre(
                                        finess,
                                        nom,
                                        ogFiness,
                                        rs.getString("territoire_code"),
                                        "",
                                        Colonnes.valeur(Secteur.class, rs, "secteur"),
                                        saad,
                                        true));
                    }
                    if (!og.containsKey(ogFiness)) {
                        og.put(ogFiness, new OgRegistre(ogFiness, ogFiness, rs.getInt("nombre_essms")));
                    }
                });
        return new FaitsRegistre(essms, og, extraction());
    }

    private Extraction extraction() {
        return base.sql("SELECT date_extraction, territoires, nationale FROM derniere_extraction")
                .query((rs, rang) -> new Extraction(
                        rs.getObject("date_extraction", LocalDate.class),
                        rs.getObject("territoires", Integer.class),
                        rs.getBoolean("nationale")))
                .optional()
                .orElse(Extraction.AUCUNE);
    }

    /** What persons found of the size of their OG. */
    void tailles(Map<Long, Siens> siens) {
        base.sql("SELECT grappe_id, og_finess, petit, nombre_essms, version FROM grappe_og_taille")
                .query(rs -> {
                    siens.computeIfAbsent(rs.getLong("grappe_id"), id -> new Siens())
                            .tailles
                            .put(
                                    rs.getString("og_finess"),
                                    new TailleConfirmee(
                                            rs.getBoolean("petit"),
                                            rs.getInt("nombre_essms"),
                                            rs.getInt("version"),
                                            "",
                                            0L,
                                            Instant.EPOCH));
                });
    }
}
