package fr.treille.dossier.notation;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.equipe.Role;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads beside the sheets: names, who may be asked to score, ranks. */
@Component
class NotationRequetes {

    /** Those who instruct: an évaluateur is one of them. */
    private static final List<String> ROLES = Arrays.stream(Role.values())
            .filter(role -> role.droits().contains(Droits.INSTRUIRE))
            .map(Role::name)
            .toList();

    private static final List<String> TERRITORIAUX = Arrays.stream(Role.values())
            .filter(Role::territorial)
            .map(Role::name)
            .toList();

    private final JdbcClient base;
    private final Perimetre perimetre;

    NotationRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** Names of those who fill or submit sheets, those who left included. */
    Map<Long, String> noms(List<FicheNotation> fiches) {
        var agents = fiches.stream()
                .flatMap(fiche -> Stream.of(
                        fiche.evaluateurId(), fiche.soumiseParId(), fiche.lien().leveParId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return agents.isEmpty()
                ? Map.of()
                : base
                        .sql("SELECT id, nom_complet nom FROM personnes WHERE id IN (:agents)")
                        .param("agents", agents)
                        .query((rs, rang) -> Map.entry(rs.getLong("id"), rs.getString("nom")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who may be asked to score a grappe: the active agents of its région who instruct and see it, by name. */
    List<AgentLigne> evaluateursPossibles(long grappeId) {
        return base.sql("""
                        SELECT p.id, p.nom_complet, p.fonction, p.courriel, p.role FROM personnes p
                         WHERE p.region_code = :region AND p.actif AND p.role IN (:roles)
                           AND (p.role NOT IN (:territoriaux)
                                OR EXISTS (SELECT 1 FROM grappes_couvertes c WHERE c.agent_id = p.id
                                    AND c.grappe_id = :grappe AND c.du <= :jour AND (c.au IS NULL OR c.au >= :jour))
                                OR EXISTS (SELECT 1 FROM grappes_confiees k WHERE k.grappe_id = :grappe
                                    AND k.responsable_id = p.id))
                         ORDER BY p.nom, p.prenom, p.id""")
                .param("region", perimetre.regionCode())
                .param("roles", ROLES)
                .param("territoriaux", TERRITORIAUX)
                .param("grappe", grappeId)
                .param("jour", perimetre.jour())
                .query((rs, rang) -> new AgentLigne(
                        rs.getLong("id"),
                        rs.getString("nom_complet"),
                        rs.getString("fonction"),
                        rs.getString("courriel"),
                        Role.valueOf(rs.getString("role"))))
                .list();
    }

    /** Nothing without a consensus. Files whose grids have other totals compare by what they reach of it. */
    Optional<RangFenetre> rang(GrappeFiche grappe) {
        return base.sql("""
                        SELECT 1 + COUNT(IF(n.total / n.maximum > m.total / m.maximum, 1, NULL)) rang, COUNT(*) notees
                          FROM notation_de_grappe m
                          JOIN grappes g ON g.fenetre_id = :fenetre AND g.statut <> 'ABANDONNEE' AND g.region_code = :region
                          JOIN notation_de_grappe n ON n.grappe_id = g.id
                         WHERE m.grappe_id = :grappe
                        HAVING COUNT(*) > 0""")
                .param("fenetre", grappe.fenetre().id())
                .param("region", perimetre.regionCode())
                .param("grappe", grappe.id())
                .query((rs, rang) -> new RangFenetre(rs.getLong("rang"), rs.getLong("notees")))
                .optional();
    }

    /** Keeps that somebody read the sheets of a grappe; the first time stays. */
    void lire(long grappeId, long agentId, Instant maintenant) {
        base.sql("INSERT IGNORE INTO lecture_notation (grappe_id, agent_id, lue_le) VALUES (?, ?, ?)")
                .params(grappeId, agentId, LocalDateTime.ofInstant(maintenant, ZoneOffset.UTC))
                .update();
    }

    /** When each of those who read the sheets of a grappe without one of their own did so first. */
    Map<Long, Instant> lecteurs(long grappeId) {
        return base
                .sql("SELECT agent_id, lue_le FROM lecture_notation WHERE grappe_id = ?")
                .param(grappeId)
                .query((rs, rang) ->
                        Map.entry(rs.getLong("agent_id"), Objects.requireNonNull(Colonnes.instant(rs, "lue_le"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
