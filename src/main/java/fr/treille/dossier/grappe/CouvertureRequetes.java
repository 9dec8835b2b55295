package fr.treille.dossier.grappe;

import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.equipe.affectation.GrappesDesTerritoires;
import fr.treille.socle.equipe.affectation.couverture.Couverture.GrappesComptees;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of grappes for who covers the territoires: one statement each, however many rows a screen has. */
@Component
class CouvertureRequetes implements GrappesDesTerritoires {

    private final JdbcClient base;
    private final Perimetre perimetre;

    CouvertureRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    @Override
    public List<GrappesComptees> comptees() {
        return base.sql("SELECT g.territoires, g.statut, COUNT(*) FROM grappe g WHERE " + perimetre.sql("g")
                        + " AND g.territoires <> '' GROUP BY g.territoires, g.statut")
                .params(perimetre.valeurs())
                .query((rs, rang) -> new GrappesComptees(GrappesSql.territoires(rs), rs.getString(2), rs.getLong(3)))
                .list();
    }

    @Override
    public Map<Long, Long> enCharge() {
        return base
                .sql("SELECT r.id, COUNT(*) FROM (SELECT g.responsable_id AS id FROM grappe g WHERE "
                        + perimetre.sql("g") + " UNION ALL SELECT g.responsable_grades_id FROM grappe g WHERE "
                        + perimetre.sql("g") + ") r WHERE r.id IS NOT NULL GROUP BY r.id")
                .params(perimetre.valeurs())
                .query((rs, rang) -> Map.entry(rs.getLong(1), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
