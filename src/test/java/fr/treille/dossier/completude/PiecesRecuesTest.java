package fr.treille.dossier.completude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.FichiersDEssai;
import fr.treille.socle.piece.TypePiece;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in as a piece of a file: refused by its content, or kept with what is to be known of it. */
@TestIntegration
class PiecesRecuesTest {

    private static final String PLANNING = "Planning du projet";

    @Autowired
    CompletudeService completude;

    @Autowired
    DepotPiecesService depot;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    private long grappe;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = essai.remplie("Canal", 3).id();
    }

    private PieceDonnee seule() {
        return completude.liste(grappe).attendues().stream()
                .flatMap(attendue -> attendue.donnees().stream())
                .reduce((une, autre) -> {
                    throw new AssertionError("several");
                })
                .orElseThrow();
    }

    private long joindre(String nom, byte[] octets) {
        return depot.joindre(grappe, new PieceSaisie(PLANNING, nom, octets));
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                Arguments.of("vide.pdf", new byte[0], "Ce fichier est vide."),
                Arguments.of(
                        "plan.pdf",
                        "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00FF\u00FF\0\0".getBytes(StandardCharsets.ISO_8859_1),
                        "C’est un programme"),
                Arguments.of("plan.pdf", new byte[TypePiece.TAILLE_MAXIMALE + 1], "trop lourd"),
                Arguments.of("plan.pdf", FichiersDEssai.texte("<html></html>"), "C’est une page web"),
                Arguments.of("plan.xlsx", FichiersDEssai.archive("plan.exe", "MZ"), "C’est une archive"));
    }

    @ParameterizedTest
    @MethodSource("refuses")
    void ce_qui_n_est_pas_admis_est_refuse_sur_le_fichier_et_rien_n_est_garde(
            String nom, byte[] octets, String raison) {
        assertThatThrownBy(() -> joindre(nom, octets)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains("octets");
            assertThat(refus.message()).contains(raison);
        });
        assertThat(completude.liste(grappe).attendues())
                .allMatch(une -> une.donnees().isEmpty());
    }

    @Test
    void un_classeur_a_macros_est_garde_et_signale() {
        joindre("plan.xlsm", FichiersDEssai.classeurAMacros());

        assertThat(seule().fichier()).satisfies(fichier -> {
            assertThat(fichier.type()).isEqualTo(TypePiece.XLSM);
            assertThat(fichier.nom()).isEqualTo("plan.xlsm");
            assertThat(fichier.reserve()).isEqualTo("contient des macros");
        });
    }

    @Test
    void un_classeur_qui_cache_ses_macros_est_signale_aussi() {
        joindre("plan.xlsx", FichiersDEssai.classeur("xl/vbaProject.bin", "x"));

        assertThat(seule().fichier())
                .satisfies(fichier -> assertThat(fichier.reserve()).isEqualTo("contient des macros"));
    }

    @Test
    void un_pdf_protege_est_garde_et_signale() {
        var ferme = joindre("ferme.pdf", FichiersDEssai.vraiPdf(1, "secret"));

        assertThat(seule().fichier())
                .satisfies(fichier -> assertThat(fichier.reserve()).isEqualTo("protégé par un mot de passe"));
        assertThat(depot.apercu(grappe, ferme, 1).empechement()).contains("mot de passe");

        depot.remplacer(
                grappe,
                ferme,
                seule().version(),
                new PieceSaisie(PLANNING, "ouvert.pdf", FichiersDEssai.vraiPdf(1, "")));
        assertThat(seule().fichier())
                .satisfies(fichier -> assertThat(fichier.reserve()).contains("copie ou impression"));

        depot.remplacer(
                grappe, ferme, seule().version(), new PieceSaisie(PLANNING, "libre.pdf", FichiersDEssai.vraiPdf(2)));
        assertThat(seule().fichier())
                .satisfies(fichier -> assertThat(fichier.reserve()).isEmpty());
        assertThat(depot.apercu(grappe, ferme, 3)).satisfies(apercu -> {
            assertThat(apercu.pages()).isEqualTo(2);
            assertThat(apercu.png()).isPresent();
        });
    }

    @Test
    void le_meme_fichier_n_est_pas_joint_deux_fois_a_la_meme_piece() {
        joindre("plan.pdf", FichiersDEssai.pdf("un"));

        assertThatThrownBy(() -> joindre("copie.pdf", FichiersDEssai.pdf("un")))
                .hasMessage("Ce fichier est déjà joint, sous le nom «\u00A0plan.pdf\u00A0».");
        assertThat(depot.joindre(grappe, new PieceSaisie("Plan de financement", "plan.pdf", FichiersDEssai.pdf("un"))))
                .as("one document may be two pieces")
                .isPositive();
    }

    @Test
    void une_piece_que_l_appel_ne_demande_pas_va_aux_autres_ou_est_refusee() {
        depot.joindre(grappe, new PieceSaisie("", "délibération.pdf", FichiersDEssai.pdf("d")));

        assertThat(completude.liste(grappe).autres())
                .extracting(PieceDonnee::nom)
                .containsExactly("délibération.pdf");
        assertThatThrownBy(() ->
                        depot.joindre(grappe, new PieceSaisie("Bulletin de paie", "b.pdf", FichiersDEssai.pdf("b"))))
                .hasMessageContaining("ne demande pas cette pièce");
    }
}
