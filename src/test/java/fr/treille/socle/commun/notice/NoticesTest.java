package fr.treille.socle.commun.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The texts of the public pages: those of the installation, and the delivered ones in the place of what it does not give. */
@ExtendWith(OutputCaptureExtension.class)
class NoticesTest {

    @TempDir
    private Path dossier;

    @ParameterizedTest
    @EnumSource(Notice.class)
    void sans_dossier_le_texte_livre_dit_ce_qui_reste_a_remplir(Notice notice) {
        var lue = NoticesDEssai.de("", false).lire(notice);
        assertThat(lue.livree()).isTrue();
        assertThat(lue.blocs().getFirst()).isInstanceOf(Bloc.Titre.class);
        assertThat(lue.blocs().toString()).containsIgnoringCase("[à compléter par l’installation");
    }

    @Test
    void le_texte_de_l_installation_le_remplace_sans_redemarrer() throws IOException {
        var notices = NoticesDEssai.de(dossier);
        assertThat(notices.lire(Notice.MENTIONS_LEGALES).livree()).isTrue();
        ecrire("\uFEFF# Éditeur\n\nAgence de l’Ouest\n");
        assertThat(notices.lire(Notice.MENTIONS_LEGALES))
                .isEqualTo(new NoticeLue(TexteNotice.lire("# Éditeur\n\nAgence de l’Ouest"), false));
        assertThat(notices.lire(Notice.ACCESSIBILITE).livree()).isTrue();
    }

    @Test
    void un_fichier_vide_trop_gros_ou_qui_n_est_pas_en_utf_8_laisse_le_texte_livre() throws IOException {
        var fichier = dossier.resolve(Notice.MENTIONS_LEGALES.fichier());
        for (var contenu : new byte[][] {
            " \n\n".getBytes(StandardCharsets.UTF_8),
            "é".repeat(200_000).getBytes(StandardCharsets.UTF_8),
            "Éditeur".getBytes(StandardCharsets.ISO_8859_1)
        }) {
            Files.write(fichier, contenu);
            assertThat(NoticesDEssai.de(dossier).lire(Notice.MENTIONS_LEGALES).livree())
                    .isTrue();
        }
        Files.delete(fichier);
        Files.createDirectory(fichier);
        assertThat(NoticesDEssai.de(dossier).lire(Notice.MENTIONS_LEGALES).livree())
                .isTrue();
    }

    @Test
    void un_demarrage_dit_quels_textes_manquent_et_une_demonstration_se_tait(CapturedOutput journal)
            throws IOException {
        NoticesDEssai.de("", true).run(new DefaultApplicationArguments());
        assertThat(journal.getAll()).doesNotContain("TREILLE_NOTICES_DOSSIER");
        ecrire("Agence de l’Ouest");
        NoticesDEssai.de(dossier).run(new DefaultApplicationArguments());
        assertThat(journal.getAll())
                .contains("WARN", "TREILLE_NOTICES_DOSSIER", "donnees-personnelles.md, accessibilite.md absents")
                .doesNotContain("mentions-legales.md");
        for (var notice : Notice.values()) {
            Files.writeString(dossier.resolve(notice.fichier()), "Texte");
        }
        var avant = journal.getAll().length();
        NoticesDEssai.de(dossier).run(new DefaultApplicationArguments());
        assertThat(journal.getAll().substring(avant)).doesNotContain("TREILLE_NOTICES_DOSSIER");
    }

    @Test
    void le_lien_dit_ce_que_l_audit_a_trouve() {
        var notices = NoticesDEssai.de(dossier);
        assertThat(notices.lien(Notice.ACCESSIBILITE)).isEqualTo("Accessibilité\u00A0: partiellement conforme");
        assertThat(notices.lien(Notice.MENTIONS_LEGALES)).isEqualTo("Mentions légales");
    }

    @Test
    void titres_paragraphes_et_listes_se_lisent_et_aucun_niveau_ne_se_saute() {
        assertThat(TexteNotice.lire("""
                ### Éditeur
                Une ligne
                et sa suite

                - un
                - deux,
                  sur deux lignes
                ##### Plus bas
                """))
                .containsExactly(
                        new Bloc.Titre(1, "Éditeur"),
                        new Bloc.Paragraphe(Morceau.de("Une ligne et sa suite")),
                        new Bloc.Puces(List.of(Morceau.de("un"), Morceau.de("deux, sur deux lignes"))),
                        new Bloc.Titre(2, "Plus bas"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.cnil.fr/fr/plaintes",
                "http://ars.test",
                "mailto:dpo@ars.test",
                "/accessibilite",
                "/"
            })
    void un_lien_mene_au_web_a_une_boite_ou_a_une_page_d_ici(String adresse) {
        assertThat(Morceau.de("Voir [ceci](" + adresse + ")."))
                .containsExactly(new Morceau("Voir ", null), new Morceau("ceci", adresse), new Morceau(".", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert1",
                "JaVaScRiPt:alert1",
                "data:text/html,x",
                "//ailleurs.test",
                "/\\ailleurs.test",
                "ftp://ars.test",
                "https://ars.test/\"onclick=x",
                "vbscript:x"
            })
    void une_autre_adresse_reste_des_mots(String adresse) {
        var ecrit = "[ceci](" + adresse + ")";
        assertThat(Morceau.de(ecrit)).containsExactly(new Morceau(ecrit, null));
    }

    private void ecrire(String texte) throws IOException {
        Files.writeString(dossier.resolve(Notice.MENTIONS_LEGALES.fichier()), texte);
    }
}
