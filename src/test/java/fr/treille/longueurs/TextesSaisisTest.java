package fr.treille.longueurs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Montre;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.mesure.RefusMesures;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The longest legal text of each column goes through its service and is kept whole; one character more is refused in French before
 * the database hears of it. Nothing stays: each is undone.
 */
@TestIntegration
@Import(Montre.Posee.class)
class TextesSaisisTest {

    @Autowired
    List<TextesSaisis> sujets;

    @Autowired
    Montre montre;

    @Autowired
    Schema schema;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    EntityManager entites;

    @Autowired
    JdbcClient base;

    @TestFactory
    Stream<DynamicNode> le_plus_long_passe_et_un_caractere_de_plus_est_refuse() {
        var longueurs = schema.longueurs();
        return sujets.stream()
                .map(sujet -> DynamicContainer.dynamicContainer(
                        sujet.getClass().getSimpleName(),
                        Stream.concat(
                                Stream.of(DynamicTest.dynamicTest("préparation", () -> preparer(sujet))),
                                sujet.textes().stream()
                                        .map(texte -> DynamicTest.dynamicTest(texte.colonne(), () -> {
                                            long tient = longueurs.get(texte.colonne());
                                            if (texte.longueur() == 0) {
                                                couper(texte, tient);
                                            } else {
                                                refuser(texte, tient);
                                            }
                                        })))));
    }

    /** A list that another subject imported, in transactions of its own, would ask of each file to choose its solution there. */
    private void preparer(TextesSaisis sujet) {
        base.sql("DELETE FROM referencement_segur").update();
        base.sql("DELETE FROM solution_segur").update();
        sujet.preparer(montre);
    }

    private void refuser(TexteSaisi texte, long tient) {
        assertThat(tient).as("what the column holds").isGreaterThanOrEqualTo(texte.longueur());
        var juste = texte.forme().apply(texte.longueur());
        assertThat(juste).hasSize(texte.longueur());
        defaire(
                texte,
                juste,
                () -> assertThat(schema.lignes(texte.colonne(), juste))
                        .as("kept whole")
                        .isPositive());
        var trop = texte.forme().apply(texte.longueur() + 1);
        assertThatThrownBy(() -> defaire(texte, trop, () -> {}))
                .isInstanceOfSatisfying(
                        Refus.class,
                        refus -> assertThat(refus.champ().isPresent() || refus instanceof RefusMesures)
                                .as("on a field, or on a measure: %s", refus.message())
                                .isTrue())
                .hasMessageContaining(texte.nommee() ? Formats.nombre(texte.longueur()) : "");
    }

    private void couper(TexteSaisi texte, long tient) {
        defaire(
                texte,
                texte.forme().apply(TexteSaisi.DEMESURE),
                () -> assertThat(schema.avec(texte.colonne(), "…"))
                        .as("cut, of the %s characters that the column holds", tient)
                        .isPositive());
    }

    private void defaire(TexteSaisi texte, String valeur, Runnable constat) {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            texte.service().accept(valeur);
            entites.flush();
            constat.run();
        });
    }
}
