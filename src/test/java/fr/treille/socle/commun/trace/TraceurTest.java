package fr.treille.socle.commun.trace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever goes away, its last version says who took it away: in its own table, which may have another name than its class. */
@TestIntegration
class TraceurTest {

    @Autowired
    Traceur traceur;

    @Autowired
    EntityManagerFactory entites;

    @Autowired
    EntityManager gestionnaire;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    @Test
    void toute_entite_suivie_peut_s_en_aller() throws ReflectiveOperationException {
        var suivies = new ArrayList<Class<?>>();
        entites.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entite -> suivies.add(entite.getMappedClass()));
        suivies.removeIf(classe -> !AgregatTrace.class.isAssignableFrom(classe));
        assertThat(suivies).hasSizeGreaterThan(17);

        for (var classe : suivies) {
            var constructeur = classe.getDeclaredConstructor();
            constructeur.setAccessible(true);
            var objet = (AgregatTrace<?>) constructeur.newInstance();
            // none has such an identifier: the database reads the statement all the same
            new TransactionTemplate(transactions).executeWithoutResult(etat -> traceur.quitter(objet));
        }
    }

    @Test
    void une_action_retiree_dit_par_qui() throws ClassNotFoundException {
        grappes.registre(1);
        var grappe = grappes.remplie("Sans action", 1).id();
        base.sql("INSERT INTO action_suivi (grappe_id, libelle, qui, pour_le, etat)"
                        + " VALUES (?, 'Relancer', 'Quelqu’un', '2025-06-01', 'A_FAIRE')")
                .param(grappe)
                .update();
        var id = base.sql("SELECT id FROM action_suivi WHERE grappe_id = ?")
                .param(grappe)
                .query(Long.class)
                .single();
        session.ouvrir(Role.COORDINATION_ARS);
        var classe = Class.forName("fr.treille.suivi.action.ActionSuivi");

        new TransactionTemplate(transactions)
                .executeWithoutResult(etat -> gestionnaire.remove(gestionnaire.find(classe, id)));

        assertThat(base.sql("SELECT COUNT(*) FROM action_suivi WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(base.sql("SELECT trace_par_id FROM action_suivi FOR SYSTEM_TIME ALL WHERE id = ?"
                                + " ORDER BY row_end DESC LIMIT 1")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(AgentConnecte.courant().id());
    }
}
