package fr.treille.suivi.interlocuteur;

import fr.treille.socle.commun.port.RegleEchange;
import fr.treille.socle.commun.port.SourceEchanges;
import fr.treille.socle.equipe.Perimetre;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was exchanged about a grappe, in one timeline: each module brings the facts that it holds. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class EchangeService {

    private final List<RegleEchange> regles;
    private final JdbcClient base;
    private final Perimetre perimetre;

    EchangeService(List<SourceEchanges> sources, JdbcClient base, Perimetre perimetre) {
        this.regles =
                sources.stream().flatMap(source -> source.echanges().stream()).toList();
        this.base = base;
        this.perimetre = perimetre;
    }

    /** The kinds of facts by name, as screens call them. */
    public Map<String, String> genres() {
        var genres = new LinkedHashMap<String, String>();
        regles.stream()
                .sorted(java.util.Comparator.comparing(RegleEchange::libelle))
                .forEach(regle -> genres.putIfAbsent(regle.genre(), regle.libelle()));
        return genres;
    }

    /**
     * A page of the timeline, the last fact first, in one statement; nothing when the grappe is not in the caller's périmètre.
     *
     * @param genres only these kinds; all of them when empty
     */
    @Transactional(readOnly = true, propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public List<EchangeLigne> deLaGrappe(long grappeId, Set<String> genres, Pageable page) {
        var voulues = regles.stream()
                .filter(regle -> genres.isEmpty() || genres.contains(regle.genre()))
                .toList();
        if (voulues.isEmpty()) {
            return List.of();
        }
        var libelles = genres();
        return base.sql("SELECT e.* FROM ("
                        + voulues.stream().map(EchangeService::sql).collect(Collectors.joining(" UNION ALL "))
                        + ") e WHERE EXISTS (SELECT 1 FROM grappes g WHERE g.id = :grappe AND " + perimetre.sql("g")
                        + ") ORDER BY e.quand DESC, e.genre, e.titre LIMIT :nombre OFFSET :debut")
                .params(perimetre.valeurs())
                .param("grappe", grappeId)
                .param("nombre", page.getPageSize())
                .param("debut", page.getOffset())
                .query((rs, rang) -> {
                    var quand = rs.getObject("quand", LocalDateTime.class);
                    var jourSeul = rs.getBoolean("jour_seul");
                    var genre = rs.getString("genre");
                    return new EchangeLigne(
                            genre,
                            libelles.getOrDefault(genre, genre),
                            jourSeul ? quand.toLocalDate() : null,
                            jourSeul ? null : quand.toInstant(ZoneOffset.UTC),
                            rs.getString("titre"),
                            rs.getString("detail"),
                            rs.getString("lien"));
                })
                .list();
    }

    private static String sql(RegleEchange regle) {
        return "SELECT '" + regle.genre() + "' genre, CAST(" + regle.quand() + " AS DATETIME(6)) quand, "
                + regle.jourSeul() + " jour_seul, " + regle.titre() + " titre, COALESCE(" + regle.detail()
                + ", '') detail, "
                + regle.lien() + " lien " + regle.depuis() + " AND " + regle.quand() + " IS NOT NULL";
    }
}
