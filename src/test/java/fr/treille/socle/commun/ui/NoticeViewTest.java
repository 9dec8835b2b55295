package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import fr.treille.socle.commun.notice.Notice;
import fr.treille.socle.commun.notice.NoticesDEssai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a text of the installation is drawn. */
class NoticeViewTest {

    @TempDir
    private Path dossier;

    @Test
    void ce_qui_ressemble_a_du_html_est_encode() throws IOException {
        Files.writeString(dossier.resolve(Notice.MENTIONS_LEGALES.fichier()), """
                # <img src=x onerror=alert(1)>

                <script>alert(2)</script> et [un <b>lien</b>](https://ars.test/?a=1&b=<i>)

                - [piège](javascript:alert(3))
                """);
        var page = montrer(Notice.MENTIONS_LEGALES);
        assertThat(balises(page.getElement()))
                .doesNotContain("script", "img", "b", "i")
                .contains("h1", "h2", "p", "ul", "li");
        assertThat(page.getElement().getOuterHTML())
                .contains("&lt;script&gt;alert(2)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<script", "<img", "href=\"javascript");
    }

    @ParameterizedTest
    @EnumSource(Notice.class)
    void les_titres_se_suivent_et_le_contenu_s_atteint_d_abord(Notice notice) {
        var page = montrer(notice);
        var balises = balises(page.getElement());
        var niveaux = balises.stream()
                .filter(balise -> balise.matches("h[1-6]"))
                .map(balise -> balise.charAt(1) - '0')
                .toList();
        assertThat(niveaux).startsWith(1).filteredOn(niveau -> niveau == 1).hasSize(1);
        for (int rang = 1; rang < niveaux.size(); rang++) {
            assertThat(niveaux.get(rang) - niveaux.get(rang - 1)).isLessThanOrEqualTo(1);
        }
        assertThat(page.getChildren().findFirst()).containsInstanceOf(Evitement.class);
        assertThat(balises).containsOnlyOnce("main", "header", "footer", "nav");
        assertThat(page.getElement().getTextRecursively()).contains("doit le compléter");
        assertThat(page.getPageTitle()).isEqualTo(notice.titre() + " – Treille");
    }

    private NoticeView montrer(Notice notice) {
        var page = new NoticeView(NoticesDEssai.de(dossier));
        page.montrer(notice);
        return page;
    }

    private static List<String> balises(Element element) {
        return element.isTextNode()
                ? List.of()
                : Stream.concat(
                                Stream.of(element.getTag()),
                                element.getChildren().flatMap(enfant -> balises(enfant).stream()))
                        .toList();
    }
}
