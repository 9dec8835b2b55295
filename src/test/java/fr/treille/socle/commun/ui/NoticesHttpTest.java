package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.Session;
import fr.treille.TestServeur;
import fr.treille.socle.commun.notice.Notice;
import fr.treille.socle.commun.notice.NoticesDEssai;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages over HTTP: open to anybody, in French, and one link away from wherever nobody is signed in. */
@TestServeur
class NoticesHttpTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(Notice.class)
    void sans_compte_la_page_s_ouvre_et_se_dit_en_francais(Notice notice) {
        var client = new ClientHttp(port);
        var reponse = client.lire("/" + notice.chemin());
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.body()).contains("<html lang=\"fr\"");
        assertThat(client.naviguer(notice.chemin()))
                .contains("notice-texte", notice.titre(), "Aller au contenu", "À compléter par l’installation")
                .doesNotContain("vaadin-app-layout", "connexion-carte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connexion", "mot-de-passe-oublie", "invitation/x", "mot-de-passe/x", "apport/x"})
    void les_pages_sans_compte_y_menent(String adresse) {
        NoticesDEssai.verifierLiens(new ClientHttp(port).naviguer(adresse));
    }

    @ParameterizedTest
    @EnumSource(Notice.class)
    void et_elles_memes(Notice notice) {
        NoticesDEssai.verifierLiens(new ClientHttp(port).naviguer(notice.chemin()));
    }

    @Test
    void le_menu_aussi() {
        var client = new ClientHttp(port);
        client.connecter(Session.courriel(Role.CONSULTATION), "demonstration");
        var page = client.naviguer("");
        assertThat(page).contains("vaadin-app-layout");
        NoticesDEssai.verifierLiens(page);
    }
}
