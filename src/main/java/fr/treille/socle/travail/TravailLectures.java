package fr.treille.socle.travail;

import fr.treille.socle.commun.Colonnes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Long works as who asked them reads them, stops them and takes them up again. */
@Component
class TravailLectures {

    private final JdbcClient base;

    TravailLectures(JdbcClient base) {
        this.base = base;
    }

    /** Asks to stop before the next lot. */
    void annuler(long id) {
        base.sql("UPDATE travail SET etat = 'ANNULE' WHERE id = ? AND fini_le IS NULL")
                .param(id)
                .update();
    }

    /** Takes up what is left of a work that was stopped; 0 when it was not, or nothing is. */
    int rouvrir(long id) {
        return base.sql("UPDATE travail SET etat = 'EN_ATTENTE', fini_le = NULL, serie = serie + 1 WHERE id = ?"
                        + " AND fini_le IS NOT NULL AND EXISTS (SELECT 1 FROM travail_element e WHERE e.travail_id = travail.id"
                        + " AND e.sort = 'A_FAIRE')")
                .param(id)
                .update();
    }

    /** The last works of somebody of a kind, in a région, the last first. */
    List<TravailFiche> de(long agentId, String regionCode, @Nullable String genre, @Nullable Long id, int nombre) {
        return base.sql("SELECT t.*, COUNT(*) total, COUNT(IF(e.sort = 'FAIT', 1, NULL)) faits,"
                        + " COUNT(IF(e.sort = 'REFUSE', 1, NULL)) refuses FROM travail t"
                        + " JOIN travail_element e ON e.travail_id = t.id WHERE t.agent_id = :agent"
                        + " AND t.region_code = :region" + (genre == null ? "" : " AND t.genre = :genre")
                        + (id == null ? "" : " AND t.id = :id") + " GROUP BY t.id ORDER BY t.id DESC LIMIT :nombre")
                .param("agent", agentId)
                .param("region", regionCode)
                .param("genre", genre)
                .param("id", id)
                .param("nombre", nombre)
                .query((rs, rang) -> new TravailFiche(
                        rs.getLong("id"),
                        rs.getString("genre"),
                        rs.getString("titre"),
                        EtatTravail.valueOf(rs.getString("etat")),
                        Objects.requireNonNull(Colonnes.instant(rs, "demande_le")),
                        Colonnes.instant(rs, "fini_le"),
                        rs.getInt("total"),
                        rs.getInt("faits"),
                        rs.getInt("refuses")))
                .list();
    }

    List<ElementFiche> elements(long id, SortElement sort) {
        return base.sql("SELECT objet_id, libelle, sort, reference, message FROM travail_element"
                        + " WHERE travail_id = ? AND sort = ? ORDER BY rang")
                .params(id, sort.name())
                .query((rs, rang) -> new ElementFiche(
                        rs.getLong("objet_id"),
                        rs.getString("libelle"),
                        SortElement.valueOf(rs.getString("sort")),
                        rs.getString("reference"),
                        rs.getString("message")))
                .list();
    }
}
