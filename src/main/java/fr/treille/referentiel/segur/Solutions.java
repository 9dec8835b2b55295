package fr.treille.referentiel.segur;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of solutions, for whoever checks a file by it: it is the same for all régions. */
@Component
public class Solutions {

    private static final String LUES =
            "SELECT s.id, s.editeur, s.nom, r.couloir, r.vague, r.referencee_le, r.absente_depuis"
                    + " FROM solution_segur s JOIN referencement_segur r ON r.solution_id = s.id ";

    private static final String ORDRE = " ORDER BY s.nom, s.editeur, s.id, r.couloir, r.vague";

    private final JdbcClient base;

    Solutions(JdbcClient base) {
        this.base = base;
    }

    /** All of them by name, those that left the list too. */
    public List<SolutionSegur> toutes() {
        return assembler(base.sql(LUES + ORDRE).query(Solutions::ligne).list());
    }

    /** One, nothing when there is none of that identifier. */
    public Optional<SolutionSegur> trouver(long id) {
        return trouver(Set.of(id)).stream().findFirst();
    }

    /** Those of these identifiers, one at least, by name. */
    public List<SolutionSegur> trouver(Set<Long> ids) {
        return assembler(base.sql(LUES + "WHERE s.id IN (:ids)" + ORDRE)
                .param("ids", ids)
                .query(Solutions::ligne)
                .list());
    }

    /** Whether a list was imported, were it empty since. */
    public boolean connues() {
        return base.sql("SELECT COUNT(*) FROM solution_segur")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<LigneSolution> lignes() {
        return base.sql(LUES + ORDRE).query(Solutions::ligne).list();
    }

    private static List<SolutionSegur> assembler(List<LigneSolution> lignes) {
        Map<Long, List<LigneSolution>> parId = new LinkedHashMap<>();
        lignes.forEach(ligne ->
                parId.computeIfAbsent(ligne.id(), id -> new ArrayList<>()).add(ligne));
        return parId.values().stream()
                .map(siennes -> new SolutionSegur(
                        siennes.getFirst().id(),
                        siennes.getFirst().editeur(),
                        siennes.getFirst().nom(),
                        siennes.stream().map(LigneSolution::referencement).toList()))
                .toList();
    }

    private static LigneSolution ligne(ResultSet rs, int rang) throws SQLException {
        return new LigneSolution(
                rs.getLong("id"),
                rs.getString("editeur"),
                rs.getString("nom"),
                new Referencement(
                        Couloir.valueOf(rs.getString("couloir")),
                        rs.getInt("vague"),
                        rs.getObject("referencee_le", LocalDate.class),
                        rs.getObject("absente_depuis", LocalDate.class)));
    }
}
