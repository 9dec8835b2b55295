package fr.treille.engagement.procesverbal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.OrdresSql;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.selection.SelectionsDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a committee reads its minutes each time it is shown: whose they are, and them, without what was settled. */
@TestIntegration
@Import(OrdresSql.class)
class LectureProcesVerbauxTest {

    @Autowired
    ProcesVerbalService service;

    @Autowired
    SelectionsDEssai selections;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Test
    void les_lire_ne_compte_rien_du_comite() {
        session.ouvrir(Role.COORDINATION_ARS);
        var comite = selections.comite("Comité " + UUID.randomUUID(), 700_000);

        var ordres = OrdresSql.compter(() -> assertThat(service.generes(comite)).isEmpty());

        // the committee with its members and its windows, then the minutes
        assertThat(ordres).isLessThanOrEqualTo(4);
    }

    @Test
    void ceux_d_une_autre_region_ne_se_lisent_pas() {
        session.ouvrir(Role.COORDINATION_ARS);
        var comite = selections.comite("Comité " + UUID.randomUUID(), 700_000);
        base.sql("UPDATE comite_selection SET region_code = '75' WHERE id = ?")
                .param(comite)
                .update();

        assertThatThrownBy(() -> service.generes(comite)).isInstanceOf(Refus.class);
    }
}
