package fr.treille.dossier.fenetre;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.ProchainesEcheances;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the files of windows, within the périmètre, one statement each. */
@Component
class FenetreRequetes {

    /** How many files of a window are in a status, and of how many of them something is late. */
    record Compte(long fenetreId, StatutGrappe statut, long dossiers, long enRetard) {}

    private final JdbcClient base;
    private final Perimetre perimetre;
    private final ProchainesEcheances echeances;

    FenetreRequetes(JdbcClient base, Perimetre perimetre, ProchainesEcheances echeances) {
        this.base = base;
        this.perimetre = perimetre;
        this.echeances = echeances;
    }

    /** Those of every window of the région. */
    List<Compte> comptes() {
        return comptes("", Map.of());
    }

    List<Compte> comptes(long fenetreId) {
        return comptes(" AND g.fenetre_id = :fenetre", Map.of("fenetre", fenetreId));
    }

    private List<Compte> comptes(String ou, Map<String, ?> valeurs) {
        return base.sql("SELECT g.fenetre_id, g.statut, COUNT(*) dossiers, COUNT(er.grappe_id) retard FROM grappes g"
                        + " LEFT JOIN (" + echeances.sqlEnRetard() + ") er ON er.grappe_id = g.id WHERE "
                        + perimetre.sql("g") + ou + " GROUP BY g.fenetre_id, g.statut")
                .params(perimetre.valeurs())
                .params(valeurs)
                .query((rs, rang) -> new Compte(
                        rs.getLong("fenetre_id"),
                        StatutGrappe.valueOf(rs.getString("statut")),
                        rs.getLong("dossiers"),
                        rs.getLong("retard")))
                .list();
    }

    /** What each of these files lacks. */
    Map<Long, List<String>> manques(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return base
                .sql("SELECT g.*, (SELECT COUNT(DISTINCT m.situation) FROM essms_de_grappe m WHERE m.grappe_id = g.id)"
                        + " situations FROM grappes g WHERE g.id IN (:ids) AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("ids", ids)
                .query((rs, rang) -> Map.entry(rs.getLong("id"), dossier(rs).enClair()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ManquesDossier dossier(ResultSet rs) throws SQLException {
        return new ManquesDossier(
                StatutGrappe.valueOf(rs.getString("statut")),
                TypeProjet.valueOf(rs.getString("type")),
                Colonnes.valeur(CauseIrrecevabilite.class, rs, "irrecevable_cause"),
                rs.getObject("complements_pour", LocalDate.class),
                rs.getBoolean("favorable"),
                rs.getInt("nombre_essms"),
                rs.getInt("situations"),
                rs.getString("solution"),
                contact(rs, "contact_"),
                contact(rs, "representant_"),
                rs.getObject("complements_pour") != null,
                rs.getObject("responsable_id") != null || rs.getObject("responsable_grades_id") != null);
    }

    private static Contact contact(ResultSet rs, String prefixe) throws SQLException {
        return new Contact(
                rs.getString(prefixe + "civilite"),
                rs.getString(prefixe + "nom"),
                rs.getString(prefixe + "prenom"),
                rs.getString(prefixe + "fonction"),
                rs.getString(prefixe + "courriel"),
                rs.getString(prefixe + "telephone"));
    }
}
