package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The name that is shown and downloaded, whatever the name that came. */
class NomPieceTest {

    @Example
    void un_nom_ordinaire_reste_le_sien() {
        assertThat(NomPiece.de("Relevé d’usage – n° 1 (é).PDF", TypePiece.PDF))
                .isEqualTo("Relevé d’usage – n° 1 (é).PDF");
        assertThat(NomPiece.de("photo.jpg", TypePiece.JPEG)).isEqualTo("photo.jpg");
        assertThat(NomPiece.de("Bilan v1.2", TypePiece.PDF)).isEqualTo("Bilan v1.2.pdf");
        // as a Mac writes it
        assertThat(NomPiece.de("re\u0301sume\u0301.pdf", TypePiece.PDF)).isEqualTo("résumé.pdf");
    }

    @Example
    void un_nom_finit_comme_ce_que_le_fichier_est() {
        assertThat(NomPiece.de("facture.pdf.exe", TypePiece.PDF)).isEqualTo("facture.pdf.pdf");
        assertThat(NomPiece.de("evil.hta", TypePiece.CSV)).isEqualTo("evil.csv");
        assertThat(NomPiece.de("facture\u202Efdp.exe", TypePiece.PDF)).isEqualTo("facture fdp.pdf");
    }

    @Example
    void un_nom_ne_dit_ni_dossier_ni_entete() {
        assertThat(NomPiece.de("../../etc/passwd", TypePiece.CSV)).isEqualTo("passwd.csv");
        assertThat(NomPiece.de("C:\\Users\\a\\bilan.xlsx", TypePiece.XLSX)).isEqualTo("bilan.xlsx");
        assertThat(NomPiece.de("a\"; filename=\"b.hta\r\nX-A: b.csv", TypePiece.CSV))
                .isEqualTo("a ; filename= b.hta X-A b.csv");
        assertThat(NomPiece.de("..", TypePiece.CSV)).isEqualTo("fichier.csv");
        assertThat(NomPiece.de("", TypePiece.PDF)).isEqualTo("fichier.pdf");
        assertThat(NomPiece.lisible("a/b\n.pdf")).isEqualTo("b .pdf");
    }

    @Example
    void un_nom_de_trois_cents_octets_est_raccourci_et_garde_sa_fin() {
        assertThat(NomPiece.de("é".repeat(150) + ".pdf", TypePiece.PDF)).endsWith("….pdf");
        assertThat(NomPiece.de("a".repeat(300) + ".pdf", TypePiece.PDF))
                .hasSize(200)
                .endsWith("a….pdf");
    }

    @Property
    void tout_nom_se_montre_s_ecrit_et_se_relit_pareil(@ForAll String donne, @ForAll TypePiece type) {
        var nom = NomPiece.de(donne, type);
        assertThat(nom.length()).isLessThanOrEqualTo(NomPiece.LONGUEUR);
        assertThat(nom.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(240);
        assertThat(nom)
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\"<>:|?*/\\\\]")
                .doesNotStartWith(".");
        assertThat(type.fins())
                .anyMatch(fin -> nom.toLowerCase(java.util.Locale.ROOT).endsWith("." + fin));
        assertThat(new String(nom.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(nom);
        assertThat(NomPiece.de(nom, type)).isEqualTo(nom);
    }
}
