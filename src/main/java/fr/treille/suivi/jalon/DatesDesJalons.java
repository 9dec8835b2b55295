package fr.treille.suivi.jalon;

import fr.treille.dossier.verification.DateDeGrappe;
import fr.treille.dossier.verification.SourceDates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The milestones of a grappe as a whole, its market among them. */
@Component
class DatesDesJalons implements SourceDates {

    private record Date(TypeJalon type, DateDeGrappe date) {}

    private final JdbcClient base;

    DatesDesJalons(JdbcClient base) {
        this.base = base;
    }

    @Override
    public int rang() {
        return 20;
    }

    @Override
    public List<DateDeGrappe> dates(long grappeId) {
        return base
                .sql("SELECT type, prevu, reel FROM jalon WHERE grappe_id = ? AND vague_id IS NULL")
                .param(grappeId)
                .query((rs, rang) -> {
                    var type = TypeJalon.valueOf(rs.getString("type"));
                    return new Date(
                            type,
                            new DateDeGrappe(
                                    type.libelle(),
                                    rs.getObject("prevu", LocalDate.class),
                                    rs.getObject("reel", LocalDate.class)));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Date::type))
                .map(Date::date)
                .toList();
    }
}
