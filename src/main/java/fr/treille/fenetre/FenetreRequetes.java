package fr.treille.fenetre;

import fr.treille.appel.EtapeFenetre;
import fr.treille.appel.TypeProjet;
import fr.treille.commun.RegleEcheance;
import fr.treille.equipe.Perimetre;
import fr.treille.grappe.Contact;
import fr.treille.grappe.EcheancesFenetre;
import fr.treille.grappe.StatutGrappe;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    FenetreRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** Those of every window of the région. */
    List<Compte> comptes() {
        return comptes("", Map.of());
    }

    List<Compte> comptes(long fenetreId) {
        return comptes(" AND g.fenetre_id = :fenetre", Map.of("fenetre", fenetreId));
    }

    private List<Compte> comptes(String ou, Map<String, ?> valeurs) {
        return base.sql("SELECT g.fenetre_id, g.statut, COUNT(*) dossiers, COALESCE(SUM(" + EcheancesFenetre.PROCHAINE
                        + " < :perimetreJour), 0) retard FROM grappe g JOIN fenetre f ON f.id = g.fenetre_id WHERE "
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
                .sql("SELECT g.*, (SELECT COUNT(DISTINCT m.situation) FROM grappe_essms m WHERE m.grappe_id = g.id)"
                        + " situations FROM grappe g WHERE g.id IN (:ids) AND " + perimetre.sql("g"))
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

    /** What is still due in a window on days that are read from those of some of its phases. */
    PorteeProrogation portee(long fenetreId, Collection<EtapeFenetre> etapes, List<RegleEcheance> regles) {
        var branches = etapes.stream()
                .flatMap(etape -> regles.stream()
                        .filter(regle -> regle.jour().contains(colonne(etape)))
                        .map(regle -> "SELECT g.id FROM grappe g JOIN fenetre f ON f.id = g.fenetre_id "
                                + regle.jointures() + " WHERE g.fenetre_id = :fenetre AND " + perimetre.sql("g")
                                + " AND (" + regle.condition() + ") AND NOT (" + regle.fait() + ") AND "
                                + concerne(etape)))
                .collect(Collectors.joining(" UNION ALL "));
        if (branches.isEmpty()) {
            return new PorteeProrogation(0, 0);
        }
        return base.sql("SELECT COUNT(DISTINCT e.id) dossiers, COUNT(*) echeances FROM (" + branches + ") e")
                .params(perimetre.valeurs())
                .param("fenetre", fenetreId)
                .query((rs, rang) -> new PorteeProrogation(rs.getLong("dossiers"), rs.getLong("echeances")))
                .single();
    }

    private static String colonne(EtapeFenetre etape) {
        return switch (etape) {
            case OUVERTURE -> "f.ouverture";
            case CLOTURE_MULTIREGIONALE -> "f.cloture_multiregionale";
            case CLOTURE -> "f.cloture_depot";
            case RECEVABILITE -> EcheancesFenetre.RECEVABILITE;
            case INSTRUCTION -> EcheancesFenetre.INSTRUCTION;
            case SELECTION -> EcheancesFenetre.SELECTION;
            case ENGAGEMENT -> EcheancesFenetre.ENGAGEMENT;
        };
    }

    /** A grappe over several régions has its own closing where the call gives one. */
    private static String concerne(EtapeFenetre etape) {
        return switch (etape) {
            case CLOTURE_MULTIREGIONALE -> "g.multiregionale";
            case CLOTURE -> "(NOT g.multiregionale OR f.cloture_multiregionale IS NULL)";
            default -> "TRUE";
        };
    }
}
