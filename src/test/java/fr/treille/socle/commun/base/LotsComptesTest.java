package fr.treille.socle.commun.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.TestIntegration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.Transactional;

/** Each update of a batch says how many rows it changed, without which a stale one would pass for done. */
@TestIntegration
class LotsComptesTest {

    @Autowired
    DataSource base;

    @Autowired
    JdbcConnectionDetails adresse;

    private DataSource par(String option) {
        return new DriverManagerDataSource(adresse.getJdbcUrl() + option, adresse.getUsername(), adresse.getPassword());
    }

    @Test
    @Transactional
    void chaque_mise_a_jour_d_un_lot_dit_combien_de_lignes_elle_change() {
        var jdbc = new JdbcTemplate(base);
        jdbc.update("INSERT INTO numerotation (region_code, nature, annee, dernier) VALUES ('76', 'LETTRE', 1999, 4)");

        var comptes = jdbc.batchUpdate(
                "UPDATE numerotation SET dernier = 5 WHERE annee = 1999 AND dernier = ?",
                List.of(new Object[] {3}, new Object[] {4}, new Object[] {4}));

        assertThat(comptes).containsExactly(0, 1, 0);
    }

    @Test
    void l_application_demarre_sur_des_lots_comptes() {
        assertThatCode(() -> new LotsComptes(par("")).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void des_lots_sans_compte_empechent_de_demarrer_et_disent_quoi_retirer() {
        assertThatThrownBy(() -> new LotsComptes(par("&useBulkStmts=true")).afterSingletonsInstantiated())
                .isInstanceOf(LotsNonComptes.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL");
        assertThat(new LotsNonComptesAnalyseur().analyze(new LotsNonComptes()).getAction())
                .contains("useBulkStmts=true");
    }
}
