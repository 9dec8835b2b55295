package fr.treille.engagement.notification.liste;

import fr.treille.engagement.notification.EtatLettre;
import fr.treille.engagement.notification.LettreFiche;
import fr.treille.engagement.notification.SensDecision;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Tris;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Perimetre;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of letters with the grappe, the porteur and the message of each: one statement a list. */
@Component
public class LettreRequetes {

    private static final String DEPUIS = """
             FROM lettre l
             JOIN grappes g ON g.id = l.grappe_id
             LEFT JOIN messages m ON m.id = l.message_id
            WHERE\s""";

    private static final Map<String, String> TRIS = Map.of(
            "reference", "l.reference",
            "date", "l.date_lettre",
            "grappe", "g.nom",
            "porteur", "l.porteur",
            "sens", "l.sens",
            "etat", "l.etat",
            "montant", "l.montant",
            "envoyeeLe", "l.envoyee_le",
            "message", "m.etat");

    private final JdbcClient base;

    LettreRequetes(JdbcClient base) {
        this.base = base;
    }

    /** A page of the letters that a filter keeps. */
    public List<LettreLigne> lignes(Perimetre perimetre, LettreFiltre filtre, Pageable page) {
        return base.sql("SELECT l.*, g.nom grappe, m.etat message_etat" + DEPUIS + ou(perimetre, filtre) + " ORDER BY "
                        + Tris.sql(page.getSort(), TRIS, "l.date_lettre", "l.id") + " LIMIT :nombre OFFSET :debut")
                .params(valeurs(perimetre, filtre))
                .param("nombre", page.getPageSize())
                .param("debut", page.getOffset())
                .query((rs, rang) -> new LettreLigne(
                        rs.getLong("id"),
                        rs.getString("reference"),
                        rs.getObject("date_lettre", LocalDate.class),
                        rs.getLong("grappe_id"),
                        rs.getString("grappe"),
                        rs.getString("porteur"),
                        SensDecision.valueOf(rs.getString("sens")),
                        EtatLettre.valueOf(rs.getString("etat")),
                        Colonnes.montant(rs, "montant"),
                        Colonnes.instant(rs, "envoyee_le"),
                        Colonnes.valeur(EtatMessage.class, rs, "message_etat"),
                        rs.getLong("document_id")))
                .list();
    }

    /** What a filter adds up to, all pages. */
    public LettreTotaux totaux(Perimetre perimetre, LettreFiltre filtre) {
        return base.sql("SELECT COUNT(*) nombre, COALESCE(SUM(IF(l.courante = 1, l.montant, 0)), 0) montant" + DEPUIS
                        + ou(perimetre, filtre))
                .params(valeurs(perimetre, filtre))
                .query((rs, rang) -> new LettreTotaux(rs.getLong("nombre"), Montant.de(rs.getBigDecimal("montant"))))
                .single();
    }

    /** The letters of a grappe, the last generated first. */
    public List<LettreFiche> deLaGrappe(Perimetre perimetre, long grappeId) {
        return fiches(perimetre, "l.grappe_id", grappeId);
    }

    /** A letter, empty when it is outside of the périmètre. */
    public Optional<LettreFiche> fiche(Perimetre perimetre, long id) {
        return fiches(perimetre, "l.id", id).stream().findFirst();
    }

    /** Whether it exists inside the périmètre. */
    public boolean visible(Perimetre perimetre, long id) {
        return base.sql("SELECT COUNT(*) FROM lettre l JOIN grappes g ON g.id = l.grappe_id WHERE l.id = :id AND "
                                + perimetre.sql("g"))
                        .params(perimetre.valeurs())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<LettreFiche> fiches(Perimetre perimetre, String colonne, long valeur) {
        return base.sql("SELECT l.*, m.etat message_etat" + DEPUIS + perimetre.sql("g") + " AND " + colonne
                        + " = :valeur ORDER BY l.id DESC")
                .params(perimetre.valeurs())
                .param("valeur", valeur)
                .query((rs, rang) -> new LettreFiche(
                        rs.getLong("id"),
                        rs.getLong("grappe_id"),
                        SensDecision.valueOf(rs.getString("sens")),
                        EtatLettre.valueOf(rs.getString("etat")),
                        rs.getString("reference"),
                        rs.getObject("date_lettre", LocalDate.class),
                        rs.getLong("document_id"),
                        Colonnes.montant(rs, "montant"),
                        rs.getString("destinataire_nom"),
                        rs.getObject("signataire_id", Long.class),
                        rs.getString("signataire_nom") + ", " + rs.getString("signataire_fonction"),
                        rs.getObject("generee_le", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Colonnes.instant(rs, "envoyee_le"),
                        rs.getObject("message_id", Long.class),
                        Colonnes.valeur(EtatMessage.class, rs, "message_etat"),
                        rs.getInt("version")))
                .list();
    }

    private static String ou(Perimetre perimetre, LettreFiltre filtre) {
        return perimetre.sql("g")
                + (filtre.texte().isBlank()
                        ? ""
                        : " AND (LOCATE(:texte, l.reference) > 0 OR LOCATE(:texte, g.nom) > 0 OR LOCATE(:texte, l.porteur) > 0)")
                + (filtre.sens() == null ? "" : " AND l.sens = :sens")
                + (filtre.etat() == null ? "" : " AND l.etat = :etat")
                + (filtre.etatMessage() == null ? "" : " AND m.etat = :message");
    }

    private static Map<String, Object> valeurs(Perimetre perimetre, LettreFiltre filtre) {
        Map<String, Object> valeurs = new HashMap<>(perimetre.valeurs());
        valeurs.put("texte", filtre.texte().strip());
        valeurs.put("sens", String.valueOf(filtre.sens()));
        valeurs.put("etat", String.valueOf(filtre.etat()));
        valeurs.put("message", String.valueOf(filtre.etatMessage()));
        return valeurs;
    }
}
