package fr.treille.socle.commun.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Installation;
import java.nio.file.Path;

/** The texts of an installation, without starting it. */
public final class NoticesDEssai {

    private NoticesDEssai() {}

    /** Of an agency whose texts are in that folder. */
    public static Notices de(Path dossier) {
        return de(dossier.toString(), false);
    }

    /** That what was drawn has the three links. */
    public static void verifierLiens(String dessin) {
        assertThat(dessin).contains("Informations légales", "Accessibilité\u00A0: non conforme");
        for (var notice : Notice.values()) {
            assertThat(dessin).contains("\"" + notice.chemin() + "\"");
        }
    }

    static Notices de(String dossier, boolean demonstration) {
        return new Notices(new ReglageNotices(dossier, Conformite.PARTIELLE), new Installation("76", demonstration));
    }
}
