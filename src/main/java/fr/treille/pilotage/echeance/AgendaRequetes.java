package fr.treille.pilotage.echeance;

import fr.treille.socle.commun.Colonnes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of the feeds. */
@Component
class AgendaRequetes {

    /** A feed found by its address. */
    record Abonne(long agentId, String courriel, Pour pour) {}

    private final JdbcClient base;

    AgendaRequetes(JdbcClient base) {
        this.base = base;
    }

    /** The feed of that address; its row is held until the end of the transaction, so that two readings never cross. */
    Optional<Abonne> abonne(String empreinte) {
        return base.sql("SELECT a.agent_id, g.courriel, a.pour FROM agenda a JOIN personnes g ON g.id = a.agent_id"
                        + " WHERE a.empreinte = ? FOR UPDATE")
                .param(empreinte)
                .query((rs, rang) -> new Abonne(
                        rs.getLong("agent_id"), rs.getString("courriel"), Pour.valueOf(rs.getString("pour"))))
                .optional();
    }

    Optional<AgendaFiche> fiche(long agentId) {
        return base.sql("SELECT pour, cree_le FROM agenda WHERE agent_id = ?")
                .param(agentId)
                .query((rs, rang) -> new AgendaFiche(
                        Pour.valueOf(rs.getString("pour")), Objects.requireNonNull(Colonnes.instant(rs, "cree_le"))))
                .optional();
    }

    void creer(long agentId, String empreinte, Pour pour, Instant maintenant) {
        base.sql("REPLACE INTO agenda (agent_id, empreinte, pour, cree_le) VALUES (?, ?, ?, ?)")
                .params(agentId, empreinte, pour.name(), utc(maintenant))
                .update();
    }

    void revoquer(long agentId) {
        base.sql("DELETE FROM agenda WHERE agent_id = ?").param(agentId).update();
    }

    List<EvenementAgenda> publies(long agentId) {
        return base.sql("SELECT * FROM agenda_evenement WHERE agent_id = ? ORDER BY cle")
                .param(agentId)
                .query((rs, rang) -> new EvenementAgenda(
                        rs.getString("cle"),
                        rs.getObject("jour", LocalDate.class),
                        rs.getString("titre"),
                        rs.getString("detail"),
                        rs.getString("lien"),
                        rs.getInt("sequence"),
                        Objects.requireNonNull(Colonnes.instant(rs, "modifie_le")),
                        rs.getBoolean("annule")))
                .list();
    }

    void publier(long agentId, EvenementAgenda e) {
        base.sql(
                        "REPLACE INTO agenda_evenement (agent_id, cle, jour, titre, detail, lien, sequence, modifie_le, annule)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        agentId,
                        e.cle(),
                        e.jour(),
                        e.titre(),
                        e.detail(),
                        e.lien(),
                        e.sequence(),
                        utc(e.modifieLe()),
                        e.annule())
                .update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
