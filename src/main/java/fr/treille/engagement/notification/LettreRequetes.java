package fr.treille.engagement.notification;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.registre.LectureActes;
import fr.treille.engagement.acte.registre.TableActes;
import fr.treille.engagement.acte.registre.TablesActes;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** The table of letters: what its rows say beside what those of any document do. */
@Component
public class LettreRequetes {

    private final TableActes table;
    private final LectureActes lecture;

    LettreRequetes(TablesActes tables) {
        this.table = tables.table("lettre", "date_lettre", Lettre.class);
        this.lecture = table.lecture();
    }

    TableActes table() {
        return table;
    }

    List<LettreLigne> lignes(LettreFiltre filtre, Pageable page) {
        return lecture.lignes(
                filtre.actes(),
                Map.of("sens", "x.sens"),
                page,
                (rs, rang) -> new LettreLigne(
                        rs.getLong("id"),
                        rs.getString("reference"),
                        rs.getObject("date_lettre", LocalDate.class),
                        rs.getLong("grappe_id"),
                        rs.getString("grappe_nom"),
                        rs.getString("porteur"),
                        SensDecision.valueOf(rs.getString("sens")),
                        EtatActe.valueOf(rs.getString("etat")),
                        Colonnes.montant(rs, "montant"),
                        Colonnes.instant(rs, "envoyee_le"),
                        Colonnes.valeur(EtatMessage.class, rs, "message_etat"),
                        rs.getLong("document_id")));
    }

    LettreTotaux totaux(LettreFiltre filtre) {
        return lecture.totaux(
                filtre.actes(),
                (rs, rang) -> new LettreTotaux(rs.getLong("nombre"), Montant.de(rs.getBigDecimal("montant"))));
    }

    /** The letters of a grappe, the last generated first. */
    List<LettreFiche> deLaGrappe(long grappeId) {
        return lecture.deLaGrappe(grappeId, (rs, rang) -> fiche(rs));
    }

    Optional<LettreFiche> fiche(long id) {
        return lecture.fiche(id, (rs, rang) -> fiche(rs));
    }

    private LettreFiche fiche(ResultSet rs) throws SQLException {
        return new LettreFiche(
                lecture.acte(rs),
                SensDecision.valueOf(rs.getString("sens")),
                Colonnes.montant(rs, "montant"),
                rs.getString("destinataire_nom"));
    }
}
