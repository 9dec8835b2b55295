package fr.treille.engagement.convention;

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

/** Reads of conventions with the grappe and the message of each: one statement a list. */
@Component
class ConventionRequetes {

    private static final String DEPUIS = """
             FROM convention c
             JOIN grappes g ON g.id = c.grappe_id
             LEFT JOIN messages m ON m.id = c.message_id
            WHERE\s""";

    private static final Map<String, String> TRIS = Map.of(
            "reference", "c.reference",
            "date", "c.date_convention",
            "grappe", "g.nom",
            "porteur", "c.porteur",
            "etat", "c.etat",
            "montant", "c.montant",
            "envoyeeLe", "c.envoyee_le",
            "message", "m.etat",
            "signeeLe", "c.signee_le");

    private final JdbcClient base;

    ConventionRequetes(JdbcClient base) {
        this.base = base;
    }

    List<ConventionLigne> lignes(Perimetre perimetre, ConventionFiltre filtre, Pageable page) {
        return base.sql("SELECT c.*, g.nom grappe, m.etat message_etat" + DEPUIS + ou(perimetre, filtre) + " ORDER BY "
                        + Tris.sql(page.getSort(), TRIS, "c.date_convention", "c.id") + " LIMIT :nombre OFFSET :debut")
                .params(valeurs(perimetre, filtre))
                .param("nombre", page.getPageSize())
                .param("debut", page.getOffset())
                .query((rs, rang) -> new ConventionLigne(
                        rs.getLong("id"),
                        rs.getString("reference"),
                        rs.getObject("date_convention", LocalDate.class),
                        rs.getLong("grappe_id"),
                        rs.getString("grappe"),
                        rs.getString("porteur"),
                        EtatConvention.valueOf(rs.getString("etat")),
                        Montant.de(rs.getBigDecimal("montant")),
                        Colonnes.instant(rs, "envoyee_le"),
                        Colonnes.valeur(EtatMessage.class, rs, "message_etat"),
                        rs.getObject("signee_le", LocalDate.class),
                        rs.getLong("document_id")))
                .list();
    }

    ConventionTotaux totaux(Perimetre perimetre, ConventionFiltre filtre) {
        return base.sql("SELECT COUNT(*) nombre, COALESCE(SUM(IF(c.courante = 1, c.montant, 0)), 0) montant" + DEPUIS
                        + ou(perimetre, filtre))
                .params(valeurs(perimetre, filtre))
                .query((rs, rang) ->
                        new ConventionTotaux(rs.getLong("nombre"), Montant.de(rs.getBigDecimal("montant"))))
                .single();
    }

    /** The conventions of a grappe, the last generated first. */
    List<ConventionFiche> deLaGrappe(Perimetre perimetre, long grappeId) {
        return fiches(perimetre, "c.grappe_id", grappeId);
    }

    /** The convention of a grappe that counts. */
    Optional<ConventionFiche> courante(Perimetre perimetre, long grappeId) {
        return fiches(perimetre, "c.courante = 1 AND c.grappe_id", grappeId).stream()
                .findFirst();
    }

    Optional<ConventionFiche> fiche(Perimetre perimetre, long id) {
        return fiches(perimetre, "c.id", id).stream().findFirst();
    }

    /** Whether it exists inside the périmètre. */
    boolean visible(Perimetre perimetre, long id) {
        return base.sql("SELECT COUNT(*) FROM convention c JOIN grappes g ON g.id = c.grappe_id WHERE c.id = :id AND "
                                + perimetre.sql("g"))
                        .params(perimetre.valeurs())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<ConventionFiche> fiches(Perimetre perimetre, String colonne, long valeur) {
        return base.sql("SELECT c.*, m.etat message_etat" + DEPUIS + perimetre.sql("g") + " AND " + colonne
                        + " = :valeur ORDER BY c.id DESC")
                .params(perimetre.valeurs())
                .param("valeur", valeur)
                .query((rs, rang) -> new ConventionFiche(
                        rs.getLong("id"),
                        rs.getLong("grappe_id"),
                        EtatConvention.valueOf(rs.getString("etat")),
                        rs.getString("reference"),
                        rs.getObject("date_convention", LocalDate.class),
                        rs.getLong("document_id"),
                        Montant.de(rs.getBigDecimal("montant")),
                        Montant.de(rs.getBigDecimal("premier_versement")),
                        Montant.de(rs.getBigDecimal("second_versement")),
                        rs.getInt("duree_mois"),
                        rs.getString("destinataire"),
                        rs.getObject("signataire_id", Long.class),
                        rs.getObject("signataire_id") == null
                                ? ""
                                : rs.getString("signataire_nom") + ", " + rs.getString("signataire_fonction"),
                        rs.getObject("generee_le", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Colonnes.instant(rs, "envoyee_le"),
                        rs.getObject("message_id", Long.class),
                        Colonnes.valeur(EtatMessage.class, rs, "message_etat"),
                        rs.getObject("signee_le", LocalDate.class),
                        rs.getInt("version")))
                .list();
    }

    private static String ou(Perimetre perimetre, ConventionFiltre filtre) {
        return perimetre.sql("g")
                + (filtre.texte().isBlank()
                        ? ""
                        : " AND (LOCATE(:texte, c.reference) > 0 OR LOCATE(:texte, g.nom) > 0 OR LOCATE(:texte, c.porteur) > 0)")
                + (filtre.etat() == null ? "" : " AND c.etat = :etat")
                + (filtre.etatMessage() == null ? "" : " AND m.etat = :message");
    }

    private static Map<String, Object> valeurs(Perimetre perimetre, ConventionFiltre filtre) {
        Map<String, Object> valeurs = new HashMap<>(perimetre.valeurs());
        valeurs.put("texte", filtre.texte().strip());
        valeurs.put("etat", String.valueOf(filtre.etat()));
        valeurs.put("message", String.valueOf(filtre.etatMessage()));
        return valeurs;
    }
}
