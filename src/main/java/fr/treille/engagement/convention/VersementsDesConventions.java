package fr.treille.engagement.convention;

import fr.treille.dossier.grappe.subvention.SommesVersees;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was paid by the conventions of a grappe, those that ended included. */
@Component
class VersementsDesConventions implements SommesVersees {

    private final JdbcClient base;

    VersementsDesConventions(JdbcClient base) {
        this.base = base;
    }

    @Override
    public Montant versees(long grappeId) {
        return Montant.de(base.sql("SELECT COALESCE(SUM(versement_montant), 0) FROM convention WHERE grappe_id = ?")
                .param(grappeId)
                .query(BigDecimal.class)
                .single());
    }
}
