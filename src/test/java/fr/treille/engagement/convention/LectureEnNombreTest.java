package fr.treille.engagement.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.acte.Redaction;
import fr.treille.engagement.acte.SujetActe;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.equipe.Role;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What many letters or conventions say is read by as many statements as what one says. */
@TestIntegration
class LectureEnNombreTest {

    @Autowired
    List<Redaction<?>> redactions;

    @Autowired
    RedactionConvention conventions;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    EntityManager stockage;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Test
    void chaque_genre_de_document_d_une_grappe_se_lit_en_autant_d_ordres_pour_une_que_pour_trois() {
        var trois = Stream.of("Adour", "Bruche", "Canal")
                .map(decisions::notifiee)
                .map(GrappeFiche::id)
                .toList();
        session.ouvrir(Role.COORDINATION_ARS);

        var deGrappes = redactions.stream()
                .filter(redaction -> List.of("LETTRE", "CONVENTION")
                        .contains(redaction.genre().code()))
                .toList();

        assertThat(deGrappes)
                .hasSize(2)
                .allSatisfy(redaction -> assertThat(ordres(redaction, trois))
                        .as(redaction.genre().code())
                        .isEqualTo(ordres(redaction, List.of(trois.getFirst()))));
        session.fermer();
    }

    @Test
    void chaque_convention_lue_parmi_d_autres_dit_ses_propres_essms_et_ses_propres_regles() {
        var deux = Stream.of("Drac", "Escaut")
                .map(decisions::notifiee)
                .map(GrappeFiche::id)
                .toList();
        base.sql("DELETE FROM grappe_essms WHERE grappe_id = ? AND position = 15")
                .param(deux.getLast())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);

        var ensemble = conventions.lire(deux);

        assertThat(ensemble).containsOnlyKeys(deux);
        deux.forEach(id -> {
            var seule = conventions.lire(List.of(id)).get(id);
            assertThat(ensemble.get(id).dossier().essms())
                    .isNotEmpty()
                    .isEqualTo(seule.dossier().essms());
            assertThat(ensemble.get(id).regles()).isEqualTo(seule.regles());
        });
        assertThat(ensemble.get(deux.getFirst()).dossier().essms()).hasSize(15);
        assertThat(ensemble.get(deux.getLast()).dossier().essms())
                .hasSize(14)
                .doesNotContain(ensemble.get(deux.getFirst()).dossier().essms().getLast());
        session.fermer();
    }

    /** Statements of one reading, nothing being in the persistence context. */
    private long ordres(Redaction<? extends SujetActe> redaction, Collection<Long> ids) {
        return new TransactionTemplate(transactions).execute(etat -> {
            stockage.clear();
            var avant = demandes();
            assertThat(redaction.lire(ids)).hasSameSizeAs(ids);
            return demandes() - avant;
        });
    }

    private long demandes() {
        return base.sql(
                        "SELECT VARIABLE_VALUE FROM information_schema.SESSION_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'")
                .query(Long.class)
                .single();
    }
}
