package fr.treille.suivi.interlocuteur;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members and sessions of the committees: rows of links and dates, without a life of their own. */
@Component
class ComiteRequetes {

    /** A member: one of the two identifiers is null. */
    record Membre(
            Comite comite,
            @Nullable Long interlocuteurId,
            @Nullable Long agentId,
            String agent) {}

    record Seance(long grappeId, Comite comite, SeanceFiche fiche) {}

    private static final String SEANCE = "SELECT * FROM seance WHERE ";

    private final JdbcClient base;

    ComiteRequetes(JdbcClient base) {
        this.base = base;
    }

    List<Membre> membres(long grappeId) {
        return base.sql("SELECT m.*, COALESCE(a.nom_complet, '') agent FROM comite_membre m"
                        + " LEFT JOIN personnes a ON a.id = m.agent_id WHERE m.grappe_id = ? ORDER BY agent, m.id")
                .param(grappeId)
                .query((rs, rang) -> new Membre(
                        Comite.valueOf(rs.getString("comite")),
                        rs.getObject("interlocuteur_id", Long.class),
                        rs.getObject("agent_id", Long.class),
                        rs.getString("agent")))
                .list();
    }

    void composer(long grappeId, Comite comite, Collection<Long> interlocuteurs, Collection<Long> agents) {
        base.sql("DELETE FROM comite_membre WHERE grappe_id = ? AND comite = ?")
                .params(grappeId, comite.name())
                .update();
        interlocuteurs.forEach(id -> ajouter(grappeId, comite, id, null));
        agents.forEach(id -> ajouter(grappeId, comite, null, id));
    }

    private void ajouter(long grappeId, Comite comite, @Nullable Long interlocuteur, @Nullable Long agent) {
        base.sql("INSERT INTO comite_membre (grappe_id, comite, interlocuteur_id, agent_id)"
                        + " VALUES (:grappe, :comite, :interlocuteur, :agent)")
                .param("grappe", grappeId)
                .param("comite", comite.name())
                .param("interlocuteur", interlocuteur)
                .param("agent", agent)
                .update();
    }

    /** Sessions of a grappe, the last one first. */
    List<Seance> seances(long grappeId) {
        return base.sql(SEANCE + "grappe_id = ? ORDER BY jour DESC, id DESC")
                .param(grappeId)
                .query((rs, rang) -> seance(rs))
                .list();
    }

    Optional<Seance> seance(long id) {
        return base.sql(SEANCE + "id = ?")
                .param(id)
                .query((rs, rang) -> seance(rs))
                .optional();
    }

    long planifier(long grappeId, Comite comite, LocalDate jour, SeanceSaisie saisie) {
        var cle = new org.springframework.jdbc.support.GeneratedKeyHolder();
        base.sql("INSERT INTO seance (grappe_id, comite, jour, lieu, objet) VALUES (?, ?, ?, ?, ?)")
                .params(grappeId, comite.name(), jour, saisie.lieu(), saisie.objet())
                .update(cle);
        return java.util.Objects.requireNonNull(cle.getKey()).longValue();
    }

    /** @return whether it still was of that version */
    boolean modifier(long id, int version, LocalDate jour, SeanceSaisie saisie) {
        return base.sql("UPDATE seance SET jour = ?, lieu = ?, objet = ?, version = version + 1"
                                + " WHERE id = ? AND version = ?")
                        .params(jour, saisie.lieu(), saisie.objet(), id, version)
                        .update()
                > 0;
    }

    /** @return whether it still was of that version */
    boolean supprimer(long id, int version) {
        return base.sql("DELETE FROM seance WHERE id = ? AND version = ?")
                        .params(id, version)
                        .update()
                > 0;
    }

    private static Seance seance(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Seance(
                rs.getLong("grappe_id"),
                Comite.valueOf(rs.getString("comite")),
                new SeanceFiche(
                        rs.getLong("id"),
                        rs.getObject("jour", LocalDate.class),
                        rs.getString("lieu"),
                        rs.getString("objet"),
                        rs.getInt("version")));
    }
}
