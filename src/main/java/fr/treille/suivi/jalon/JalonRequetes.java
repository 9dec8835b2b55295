package fr.treille.suivi.jalon;

import fr.treille.socle.equipe.Perimetre;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes of what is no entity: the ESSMS of the waves, the slips. */
@Component
class JalonRequetes {

    private final JdbcClient base;

    JalonRequetes(JdbcClient base) {
        this.base = base;
    }

    /** Keeps the grappe for the transaction: two people never date its milestones at once. */
    boolean verrouiller(Perimetre perimetre, long grappeId) {
        return base.sql("SELECT g.id FROM grappes g WHERE g.id = :id AND " + perimetre.sql("g") + " FOR UPDATE")
                .params(perimetre.valeurs())
                .param("id", grappeId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The wave of each ESSMS that is in one. */
    Map<String, Long> essms(long grappeId) {
        return base
                .sql("SELECT finess, vague_id FROM vague_essms WHERE grappe_id = ?")
                .param(grappeId)
                .query((rs, rang) -> Map.entry(rs.getString("finess"), rs.getLong("vague_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void vider(long vagueId) {
        base.sql("DELETE FROM vague_essms WHERE vague_id = ?").param(vagueId).update();
    }

    /** Each one leaves the wave where it was. */
    void remplir(long grappeId, long vagueId, Collection<String> finess) {
        for (var essms : finess) {
            base.sql("INSERT INTO vague_essms (grappe_id, finess, vague_id) VALUES (?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE vague_id = VALUES(vague_id)")
                    .params(grappeId, essms, vagueId)
                    .update();
        }
    }

    void glisser(long jalonId, Glissement glissement, long agent, Instant maintenant) {
        base.sql("INSERT INTO glissement (jalon_id, avant, apres, motif, solde_avant, solde_apres, le, par_id)"
                        + " VALUES (:jalon, :avant, :apres, :motif, :soldeAvant, :soldeApres, :le, :par)")
                .param("jalon", jalonId)
                .param("avant", glissement.avant())
                .param("apres", glissement.apres())
                .param("motif", glissement.motif())
                .param("soldeAvant", glissement.soldeAvant())
                .param("soldeApres", glissement.soldeApres())
                .param("le", LocalDateTime.ofInstant(maintenant, ZoneOffset.UTC))
                .param("par", agent)
                .update();
    }

    /** Those of a wave about to go. */
    void oublierGlissements(long vagueId) {
        base.sql("DELETE s FROM glissement s JOIN jalon j ON j.id = s.jalon_id WHERE j.vague_id = ?")
                .param(vagueId)
                .update();
    }

    /** The slips of a grappe, the last one first. */
    List<GlissementFiche> glissements(Perimetre perimetre, long grappeId) {
        return base.sql("SELECT s.*, j.type, v.nom piste, a.nom_complet par FROM glissement s"
                        + " JOIN jalon j ON j.id = s.jalon_id JOIN grappes g ON g.id = j.grappe_id"
                        + " LEFT JOIN vague v ON v.id = j.vague_id JOIN personnes a ON a.id = s.par_id"
                        + " WHERE j.grappe_id = :id AND " + perimetre.sql("g") + " ORDER BY s.le DESC, s.id DESC")
                .params(perimetre.valeurs())
                .param("id", grappeId)
                .query((rs, rang) -> new GlissementFiche(
                        TypeJalon.valueOf(rs.getString("type")),
                        rs.getString("piste") == null ? PisteFiche.ENSEMBLE : rs.getString("piste"),
                        rs.getObject("avant", LocalDate.class),
                        rs.getObject("apres", LocalDate.class),
                        rs.getString("motif"),
                        rs.getObject("solde_avant", LocalDate.class),
                        rs.getObject("solde_apres", LocalDate.class),
                        rs.getObject("le", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getString("par")))
                .list();
    }

    /**
     * A planned date that moves, before it is stored.
     *
     * @param soldeAvant null while the end of the deployment has no date
     * @param soldeApres null likewise
     */
    record Glissement(
            LocalDate avant,
            LocalDate apres,
            String motif,
            @Nullable LocalDate soldeAvant,
            @Nullable LocalDate soldeApres) {}
}
