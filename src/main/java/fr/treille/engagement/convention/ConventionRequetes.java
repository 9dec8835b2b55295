package fr.treille.engagement.convention;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.registre.LectureActes;
import fr.treille.engagement.acte.registre.TableActes;
import fr.treille.engagement.acte.registre.TablesActes;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** The table of conventions: what its rows say beside what those of any document do. */
@Component
class ConventionRequetes {

    private final TableActes table;
    private final LectureActes lecture;

    ConventionRequetes(TablesActes tables) {
        this.table = tables.table("convention", "date_convention", Convention.class);
        this.lecture = table.lecture();
    }

    TableActes table() {
        return table;
    }

    List<ConventionLigne> lignes(ConventionFiltre filtre, Pageable page) {
        return lecture.lignes(
                filtre.actes(),
                Map.of("signeeLe", "x.signee_le", "caduqueLe", "x.caduque_le"),
                page,
                (rs, rang) -> new ConventionLigne(
                        rs.getLong("id"),
                        rs.getString("reference"),
                        rs.getObject("date_convention", LocalDate.class),
                        rs.getLong("grappe_id"),
                        rs.getString("grappe_nom"),
                        rs.getString("porteur"),
                        EtatActe.valueOf(rs.getString("etat")),
                        Montant.de(rs.getBigDecimal("montant")),
                        Colonnes.instant(rs, "envoyee_le"),
                        Colonnes.valeur(EtatMessage.class, rs, "message_etat"),
                        rs.getObject("signee_le", LocalDate.class),
                        caducite(rs),
                        rs.getLong("document_id")));
    }

    ConventionTotaux totaux(ConventionFiltre filtre) {
        return lecture.totaux(
                filtre.actes(),
                (rs, rang) -> new ConventionTotaux(
                        rs.getLong("nombre"),
                        Montant.de(rs.getBigDecimal("montant")),
                        Montant.de(rs.getBigDecimal("signe"))));
    }

    /** The conventions of a grappe, the last generated first. */
    List<ConventionFiche> deLaGrappe(long grappeId) {
        return lecture.deLaGrappe(grappeId, (rs, rang) -> fiche(rs));
    }

    Optional<ConventionFiche> fiche(long id) {
        return lecture.fiche(id, (rs, rang) -> fiche(rs));
    }

    private ConventionFiche fiche(ResultSet rs) throws SQLException {
        return new ConventionFiche(
                lecture.acte(rs),
                Montant.de(rs.getBigDecimal("montant")),
                Montant.de(rs.getBigDecimal("premier_versement")),
                Montant.de(rs.getBigDecimal("second_versement")),
                rs.getInt("duree_mois"),
                rs.getString("destinataire"),
                partie(rs, "porteur"),
                partie(rs, "agence"),
                rs.getObject("signee_le", LocalDate.class),
                rs.getObject("versement_le", LocalDate.class),
                versement(rs),
                Colonnes.montant(rs, "versement_montant"),
                caducite(rs));
    }

    private static @Nullable SignatureDePartie partie(ResultSet rs, String partie) throws SQLException {
        var le = rs.getObject("signee_" + partie + "_le", LocalDate.class);
        var lieu = rs.getString("signee_" + partie + "_lieu");
        return le == null || lieu == null ? null : new SignatureDePartie(le, lieu);
    }

    private static @Nullable Caducite caducite(ResultSet rs) throws SQLException {
        var le = rs.getObject("caduque_le", LocalDate.class);
        var cause = Colonnes.valeur(CauseCaducite.class, rs, "caduque_cause");
        return le == null || cause == null ? null : new Caducite(le, cause);
    }

    private static String versement(ResultSet rs) throws SQLException {
        var le = rs.getObject("versement_le", LocalDate.class);
        if (le == null) {
            return "";
        }
        var remarque = rs.getString("versement_remarque");
        return Montant.de(rs.getBigDecimal("versement_montant")) + " le " + Formats.date(le) + ", référence "
                + rs.getString("versement_reference") + (remarque.isEmpty() ? "" : ". " + remarque);
    }
}
