package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Tris;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of documents of grappes, read with the grappe and the message of each, one statement a list. Queries name the
 * document {@code x}, the grappe {@code g}, the message {@code m}.
 */
public final class LectureActes {

    private final JdbcClient base;
    private final Perimetre perimetre;
    private final String nom;
    private final String date;
    private final Map<String, String> seulement;

    /** @param seulement values of columns that the rows of this kind alone have */
    LectureActes(JdbcClient base, Perimetre perimetre, String nom, String date, Map<String, String> seulement) {
        this.base = base;
        this.perimetre = perimetre;
        this.nom = nom;
        this.date = date;
        this.seulement = seulement;
    }

    Map<Long, ActeFiche> courants(Collection<Long> objets) {
        return objets.isEmpty()
                ? Map.of()
                : fiches("x.courante = 1 AND x.grappe_id IN (:valeur)", objets, (rs, rang) -> acte(rs)).stream()
                        .collect(Collectors.toMap(ActeFiche::objetId, fiche -> fiche));
    }

    /** « Vallée enfance (ARS76-ESMSN-2025-0012) », by document. */
    Map<Long, String> noms(Collection<Long> ids) {
        Map<Long, String> noms = new HashMap<>();
        if (!ids.isEmpty()) {
            base.sql("SELECT x.id, g.nom, x.reference" + depuis() + " AND x.id IN (:ids)")
                    .params(perimetre.valeurs())
                    .params(seulement)
                    .param("ids", ids)
                    .query((rs, rang) ->
                            noms.put(rs.getLong("id"), rs.getString("nom") + " (" + rs.getString("reference") + ")"))
                    .list();
        }
        return noms;
    }

    /** What is common to the documents of a grappe, the last generated first. */
    List<ActeFiche> deLaGrappe(long grappeId) {
        return deLaGrappe(grappeId, (rs, rang) -> acte(rs));
    }

    /** Those of a grappe, the last generated first. */
    public <F> List<F> deLaGrappe(long grappeId, RowMapper<F> lecture) {
        return fiches("x.grappe_id = :valeur", grappeId, lecture);
    }

    public <F> Optional<F> fiche(long id, RowMapper<F> lecture) {
        return fiches("x.id = :valeur", id, lecture).stream().findFirst();
    }

    private <F> List<F> fiches(String condition, Object valeur, RowMapper<F> lecture) {
        return base.sql("SELECT x.*, m.etat message_etat" + depuis() + " AND " + condition + " ORDER BY x.id DESC")
                .params(perimetre.valeurs())
                .params(seulement)
                .param("valeur", valeur)
                .query(lecture)
                .list();
    }

    /**
     * A page of the filtered list.
     *
     * @param tris sort properties beside « reference », « date », « grappe », « porteur », « etat », « montant »,
     *     « envoyeeLe », « message »
     */
    public <L> List<L> lignes(FiltreActes filtre, Map<String, String> tris, Pageable page, RowMapper<L> lecture) {
        var tous = FiltreActes.tris("x." + date);
        tous.putAll(tris);
        return base.sql("SELECT x.*, g.nom grappe_nom, m.etat message_etat" + depuis() + filtre.sql() + " ORDER BY "
                        + Tris.sql(page.getSort(), tous, "x." + date, "x.id") + " LIMIT :nombre OFFSET :debut")
                .params(perimetre.valeurs())
                .params(seulement)
                .params(filtre.valeurs())
                .param("nombre", page.getPageSize())
                .param("debut", page.getOffset())
                .query(lecture)
                .list();
    }

    /**
     * What the filtered list adds up to: a row of {@code nombre}, of the {@code montant} of those that count, and of the
     * {@code signe} of those among them that are signed.
     */
    public <T> T totaux(FiltreActes filtre, RowMapper<T> lecture) {
        return base.sql("SELECT COUNT(*) nombre, COALESCE(SUM(IF(x.courante = 1, x.montant, 0)), 0) montant,"
                        + " COALESCE(SUM(IF(x.courante = 1 AND x.etat = 'SIGNEE', x.montant, 0)), 0) signe" + depuis()
                        + filtre.sql())
                .params(perimetre.valeurs())
                .params(seulement)
                .params(filtre.valeurs())
                .query(lecture)
                .single();
    }

    /** What every row says of its document, the message's state being {@code message_etat}. */
    public ActeFiche acte(ResultSet rs) throws SQLException {
        var signataire = rs.getString("signataire_nom");
        return new ActeFiche(
                rs.getLong("id"),
                rs.getLong("grappe_id"),
                EtatActe.valueOf(rs.getString("etat")),
                rs.getInt("courante") == 1,
                rs.getString("reference"),
                rs.getObject(date, LocalDate.class),
                rs.getLong("document_id"),
                rs.getObject("signataire_id", Long.class),
                signataire.isEmpty() ? "" : signataire + ", " + rs.getString("signataire_fonction"),
                Objects.requireNonNull(Colonnes.instant(rs, "generee_le")),
                Colonnes.instant(rs, "envoyee_le"),
                rs.getObject("message_id", Long.class),
                Colonnes.valeur(EtatMessage.class, rs, "message_etat"),
                rs.getInt("version"));
    }

    private String depuis() {
        return " FROM " + nom
                + " x JOIN grappes g ON g.id = x.grappe_id LEFT JOIN messages m ON m.id = x.message_id WHERE "
                + perimetre.sql("g") + propres();
    }

    private String propres() {
        return seulement.keySet().stream()
                .map(colonne -> " AND x." + colonne + " = :" + colonne)
                .collect(Collectors.joining());
    }
}
