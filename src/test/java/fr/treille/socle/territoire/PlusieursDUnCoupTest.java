package fr.treille.socle.territoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.TestIntegration;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of one kind that two people change at once go to the database in one batch: each is counted, and the second of the two is
 * refused as for a single row. Territoires stand here for every versioned table.
 */
@TestIntegration
class PlusieursDUnCoupTest {

    private static final Contacts MOI = new Contacts("Mission ESMS", "moi@ars.test", "", "");

    @Autowired
    EntityManager gestion;

    @Autowired
    JdbcClient base;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate ailleurs() {
        var autre = new TransactionTemplate(transactions);
        autre.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return autre;
    }

    private List<Territoire> lire() {
        return gestion.createQuery(
                        "FROM Territoire t WHERE t.code IN ('31', '34', '81') ORDER BY t.code", Territoire.class)
                .getResultList();
    }

    private void reecrire(String code) {
        ailleurs()
                .executeWithoutResult(etat -> base.sql("UPDATE territoire SET version = version + 1 WHERE code = ?")
                        .param(code)
                        .update());
    }

    @AfterEach
    void remettre() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(etat -> lire().forEach(lu -> lu.contacter(new Contacts("", "", "", ""))));
    }

    @Test
    void trois_lignes_dont_une_a_change_entre_temps_sont_refusees_toutes() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(etat -> {
                    var lues = lire();
                    reecrire("34");
                    lues.forEach(lu -> lu.contacter(MOI));
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(lire()).noneMatch(lu -> lu.fiche().contacts().equals(MOI));
    }

    @Test
    void trois_lignes_que_personne_n_a_changees_sont_gardees() {
        new TransactionTemplate(transactions).executeWithoutResult(etat -> lire().forEach(lu -> lu.contacter(MOI)));

        assertThat(lire()).hasSize(3).allMatch(lu -> lu.fiche().contacts().equals(MOI));
    }
}
