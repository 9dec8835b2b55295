package fr.treille.engagement.convention;

import fr.treille.dossier.verification.DateDeGrappe;
import fr.treille.dossier.verification.SourceDates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the convention of a grappe was signed. */
@Component
class DatesDeConvention implements SourceDates {

    private final JdbcClient base;

    DatesDeConvention(JdbcClient base) {
        this.base = base;
    }

    @Override
    public int rang() {
        return 10;
    }

    @Override
    public List<DateDeGrappe> dates(long grappeId) {
        return base.sql("SELECT reference, signee_le FROM convention_de_grappe WHERE grappe_id = ?")
                .param(grappeId)
                .query((rs, rang) -> new DateDeGrappe(
                        "Convention " + rs.getString("reference") + " signée",
                        null,
                        rs.getObject("signee_le", LocalDate.class)))
                .list();
    }
}
