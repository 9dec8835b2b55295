package fr.treille.dossier.note;

import fr.treille.dossier.note.NoteFiche.Mention;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.equipe.Role;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads notes, writes whom they call upon. */
@Component
class NoteRequetes {

    private final JdbcClient base;
    private final Perimetre perimetre;

    NoteRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** Those of a grappe, the last one first, without those taken away. */
    List<NoteFiche> deLaGrappe(long grappeId) {
        Map<Long, List<Mention>> mentions = new HashMap<>();
        base.sql("SELECT m.note_id, m.agent_id, p.nom_complet, m.lue_le FROM note_mention m"
                        + " JOIN note_grappe n ON n.id = m.note_id JOIN personnes p ON p.id = m.agent_id"
                        + " WHERE n.grappe_id = ? ORDER BY p.nom_complet, m.agent_id")
                .param(grappeId)
                .query(rs -> {
                    mentions.computeIfAbsent(rs.getLong("note_id"), id -> new ArrayList<>())
                            .add(new Mention(
                                    rs.getLong("agent_id"),
                                    rs.getString("nom_complet"),
                                    Colonnes.instant(rs, "lue_le")));
                });
        return base.sql("SELECT n.id, n.texte, n.auteur_id, n.ecrite_le, p.nom_complet FROM note_grappe n"
                        + " JOIN personnes p ON p.id = n.auteur_id"
                        + " WHERE n.grappe_id = ? AND n.retiree_le IS NULL ORDER BY n.id DESC")
                .param(grappeId)
                .query((rs, rang) -> new NoteFiche(
                        rs.getLong("id"),
                        rs.getString("texte"),
                        rs.getLong("auteur_id"),
                        rs.getString("nom_complet"),
                        Objects.requireNonNull(Colonnes.instant(rs, "ecrite_le")),
                        mentions.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    void mentionner(long noteId, Collection<Long> agents) {
        for (var agent : agents) {
            base.sql("INSERT INTO note_mention (note_id, agent_id) VALUES (?, ?)")
                    .params(noteId, agent)
                    .update();
        }
    }

    /** Marks what calls upon an agent as read. */
    void lire(long grappeId, long agentId, Instant maintenant) {
        base.sql("UPDATE note_mention m JOIN note_grappe n ON n.id = m.note_id SET m.lue_le = ?"
                        + " WHERE n.grappe_id = ? AND m.agent_id = ? AND m.lue_le IS NULL")
                .params(LocalDateTime.ofInstant(maintenant, ZoneOffset.UTC), grappeId, agentId)
                .update();
    }

    /** Of these agents those who do not see the grappe today: their role is territorial, and neither territoire nor charge is theirs. */
    Set<Long> aveugles(long grappeId, Collection<Long> agents) {
        return Set.copyOf(base.sql("SELECT p.id FROM personnes p WHERE p.id IN (:agents) AND p.role IN (:territoriaux)"
                        + " AND NOT EXISTS (SELECT 1 FROM grappes_couvertes c WHERE c.grappe_id = :grappe"
                        + " AND c.agent_id = p.id AND c.du <= :jour AND (c.au IS NULL OR c.au >= :jour))"
                        + " AND NOT EXISTS (SELECT 1 FROM grappes_confiees d WHERE d.grappe_id = :grappe"
                        + " AND p.id IN (d.responsable_id, d.responsable_grades_id))")
                .param("agents", agents)
                .param(
                        "territoriaux",
                        Arrays.stream(Role.values())
                                .filter(Role::territorial)
                                .map(Role::name)
                                .toList())
                .param("grappe", grappeId)
                .param("jour", perimetre.jour())
                .query(Long.class)
                .list());
    }
}
