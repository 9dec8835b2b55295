package fr.treille.socle.piece;

import static fr.treille.socle.piece.FichiersDEssai.archive;
import static fr.treille.socle.piece.FichiersDEssai.classeur;
import static fr.treille.socle.piece.FichiersDEssai.openDocument;
import static fr.treille.socle.piece.FichiersDEssai.texte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.treille.socle.commun.Refus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, by its content alone. */
class TypePieceTest {

    static Stream<Arguments> admis() {
        return Stream.of(
                arguments(TypePiece.PDF, texte("%PDF-1.7 essai")),
                arguments(TypePiece.PNG, latin("\u0089PNG\r\n\u001A\n")),
                arguments(TypePiece.JPEG, latin("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0")),
                arguments(TypePiece.XLSX, classeur()),
                arguments(TypePiece.XLSX, FichiersDEssai.classeurRenverse()),
                arguments(TypePiece.DOCX, FichiersDEssai.document()),
                arguments(TypePiece.ODS, openDocument("spreadsheet")),
                arguments(TypePiece.ODT, openDocument("text")),
                arguments(TypePiece.CSV, texte("finess;nom\n310000013;Résidence\n")),
                arguments(TypePiece.CSV, "finess;Évry\n".getBytes(Charset.forName("windows-1252"))),
                arguments(TypePiece.CSV, "finess;Évry\n".getBytes(StandardCharsets.UTF_16)),
                arguments(TypePiece.CSV, texte("\uFEFFfiness;nom\n")));
    }

    @ParameterizedTest
    @MethodSource("admis")
    void un_fichier_est_reconnu_a_son_contenu(TypePiece type, byte[] octets) {
        assertThat(TypePiece.de(octets)).isEqualTo(type);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                arguments("vide", new byte[0]),
                arguments("trop lourd", new byte[TypePiece.TAILLE_MAXIMALE + 1]),
                arguments("C’est un programme", latin("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00FF\u00FF\0\0")),
                arguments("type admis", latin("MZ\u0001x")),
                arguments("C’est une page web", texte("<!DOCTYPE html><html><body>a</body></html>")),
                arguments("type admis", texte("  <script>alert(1)</script>")),
                arguments("type admis", texte("<HTA:APPLICATION ID=\"a\">")),
                arguments("type admis", texte("\uFEFF<a/>")),
                arguments("type admis", texte("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                arguments("type admis", texte("#!/bin/sh\nrm -rf /\n")),
                arguments("type admis", texte("@echo off\r\ndel *.*\r\n")),
                arguments("type admis", texte("finess;nom\n".repeat(200) + "\u0000\u0001")),
                arguments("C’est une archive", archive("a.txt", "a")),
                arguments("C’est une archive", archive("xl/workbook.xml", "<workbook/>")),
                arguments("C’est un classeur avec des macros", FichiersDEssai.classeurAMacros()),
                arguments("C’est un fichier avec des macros", classeur("xl/vbaProject.bin", "x")),
                arguments("C’est un fichier avec des macros", openDocument("spreadsheet", "Basic/Standard/M.xml", "x")),
                arguments("C’est un fichier Office ancien", ancien()),
                arguments("C’est une photo HEIC", latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                arguments("type admis", latin("PK\u0003\u0004x")),
                arguments("type admis", latin("GIF89a")));
    }

    @ParameterizedTest
    @MethodSource("refuses")
    void ce_qui_n_est_pas_admis_est_nomme_et_refuse(String raison, byte[] octets) {
        assertThatThrownBy(() -> TypePiece.de(octets))
                .hasMessageContaining(raison)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("octets"));
    }

    /** Half a megabyte whose first part, which tells its kind, is three hundred: it is counted, not read. */
    @Test
    void une_archive_qui_gonfle_ne_retient_ni_la_memoire_ni_le_temps() throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            var types = texte("<Override PartName=\"/xl/a.xml\" ContentType=\"application/xml\"/>".repeat(1000));
            for (int lot = 0; lot < 5_000; lot++) {
                zip.write(types);
            }
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> TypePiece.de(octets.toByteArray()))
                        .hasMessageContaining("C’est une archive"));
        var entrees = IntStream.range(0, 20_001)
                .boxed()
                .flatMap(rang -> Stream.of("xl/" + rang + ".xml", ""))
                .toArray(String[]::new);
        assertThatThrownBy(() -> TypePiece.de(archive(entrees))).hasMessageContaining("C’est une archive");
        // the sheets of a true one may be large
        var lourd = classeur("xl/worksheets/sheet1.xml", " ".repeat(30_000_000));
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(TypePiece.de(lourd)).isEqualTo(TypePiece.XLSX));
    }

    private static byte[] ancien() {
        return Arrays.copyOf(latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), 1024);
    }

    private static byte[] latin(String texte) {
        return texte.getBytes(StandardCharsets.ISO_8859_1);
    }
}
