package fr.treille.pilotage.relance;

import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.Tris;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of what was written, within the caller's périmètre. */
@Component
class RelancesEcrites {

    private static final Map<String, String> TRIS = Map.of(
            "ecriteLe", "m.cree_le",
            "nature", "x.nature",
            "echeanceLe", "x.echeance_le",
            "grappe", "g.nom",
            "regle", "k.nom",
            "destinataire", "m.destinataires",
            "etat", "m.etat");

    private static final String DEPUIS = " FROM relance x JOIN grappes g ON g.id = x.grappe_id"
            + " JOIN regle_relance k ON k.id = x.regle_id JOIN messages m ON m.id = x.message_id WHERE ";

    private final JdbcClient base;
    private final Perimetre perimetre;

    RelancesEcrites(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /**
     * A page, in one statement.
     *
     * @param texte part of the name of a grappe, or of an address; « » for all
     * @param grappeId that grappe alone, null for all
     */
    List<RelanceLigne> lignes(String texte, @Nullable Long grappeId, Pageable page) {
        var ordre = Tris.sql(page.getSort(), TRIS, "m.cree_le", "x.id");
        return base.sql("SELECT x.*, g.nom grappe, k.nom regle, k.fois, m.destinataires, m.cree_le, m.cree_par, m.etat,"
                        + lisible() + " lisible" + DEPUIS + criteres(texte, grappeId) + " ORDER BY " + ordre
                        + (page.isPaged() ? " LIMIT :nombre OFFSET :debut" : ""))
                .params(valeurs(texte, grappeId))
                .param("nombre", page.isPaged() ? page.getPageSize() : 0)
                .param("debut", page.isPaged() ? page.getOffset() : 0)
                .query((rs, rang) -> ligne(rs))
                .list();
    }

    long compter(String texte) {
        return base.sql("SELECT COUNT(*)" + DEPUIS + criteres(texte, null))
                .params(valeurs(texte, null))
                .query(Long.class)
                .single();
    }

    /** A message about several grappes is read by who sees them all. */
    private String lisible() {
        return perimetre.agentLimite() == null
                ? " TRUE"
                : " NOT EXISTS (SELECT 1 FROM relance y WHERE y.message_id = x.message_id AND NOT ("
                        + Perimetre.vue("y.grappe_id") + "))";
    }

    private String criteres(String texte, @Nullable Long grappeId) {
        return perimetre.sql("g")
                + (texte.isBlank() ? "" : " AND " + TexteCherche.sql("texte", "g.nom", "m.destinataires"))
                + (grappeId == null ? "" : " AND g.id = :grappe");
    }

    private Map<String, Object> valeurs(String texte, @Nullable Long grappeId) {
        var valeurs = new HashMap<>(perimetre.valeurs());
        valeurs.put("texte", TexteCherche.motif(texte));
        valeurs.put("grappe", grappeId == null ? 0 : grappeId);
        return valeurs;
    }

    private static RelanceLigne ligne(ResultSet rs) throws SQLException {
        return new RelanceLigne(
                rs.getLong("id"),
                rs.getString("nature"),
                rs.getString("nature"),
                rs.getObject("echeance_le", LocalDate.class),
                rs.getLong("grappe_id"),
                rs.getString("grappe"),
                rs.getString("regle"),
                rs.getInt("etape"),
                rs.getInt("fois"),
                DestinataireRelance.valueOf(rs.getString("destinataire")),
                rs.getString("destinataires"),
                Objects.requireNonNull(Colonnes.instant(rs, "cree_le")),
                rs.getString("cree_par"),
                rs.getLong("message_id"),
                EtatMessage.valueOf(rs.getString("etat")),
                rs.getBoolean("lisible"));
    }
}
