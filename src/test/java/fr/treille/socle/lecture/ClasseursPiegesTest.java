package fr.treille.socle.lecture;

import static fr.treille.socle.lecture.ClasseurDEssai.ligne;
import static fr.treille.socle.lecture.ClasseurDEssai.mot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Calcul;
import fr.treille.PetiteMemoire;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks made to take the memory or the processors are refused at once; what they hold is not believed but counted. */
class ClasseursPiegesTest {

    private static final Duration PROMPT = Duration.ofSeconds(2);

    /** Bytes that a refusal may ask of the heap; the words of the first of these workbooks are 560 MB there. */
    private static final long MEMOIRE = 32_000_000;

    private static final String MOT = "<si><t>ESSMS</t></si>";

    private static final String FEUILLE = type("worksheet");
    private static final String MOTS_PARTAGES = type("sharedStrings");

    @TempDir
    Path dossier;

    @Test
    void des_mots_partages_sans_fin() throws IOException {
        var fichier = avec("xl/sharedStrings.xml", MOTS_PARTAGES, "<sst>", MOT, 6_000_000);
        assertThat(Files.size(fichier)).isLessThan(FichierTableau.TAILLE_MAXIMALE);
        refuse(fichier);
    }

    @Test
    void des_mots_partages_qui_se_disent_une_feuille() throws IOException {
        refuse(avec("xl/worksheets/mots.xml", FEUILLE + MOTS_PARTAGES, "<worksheet>", MOT, 3_000_000));
    }

    @Test
    void une_feuille_sans_fin_et_un_mot_sans_fin() throws IOException {
        refuse(avec("xl/worksheets/grande.xml", FEUILLE, "<worksheet>", "<row><c/></row>", 12_000_000));
        refuse(avec("xl/worksheets/mot.xml", FEUILLE, "<worksheet><t>", "mot", 1_000_000));
        refuse(avec("xl/styles.xml", "", "<styleSheet>", "<xf/>", 10_000_000));
    }

    @Test
    void une_archive_qui_ment_sur_ses_tailles() throws IOException {
        var fichier = avec("xl/sharedStrings.xml", MOTS_PARTAGES, "<sst>", MOT, 6_000_000);
        mentir(fichier);
        try (var zip = new ZipFile(fichier.toFile())) {
            assertThat(zip.stream().mapToLong(ZipEntry::getSize).max()).hasValue(12);
        }
        refuse(fichier);
    }

    @Test
    void une_cellule_au_dela_de_la_derniere_colonne() {
        for (var attribut : new String[] {"r=\"ZZZZZZ1\"", "r = 'ZZZZZZ1'", "\n\tr\n=\n\"zzzzzz1\""}) {
            var cellule = "<c " + attribut + "><v>1</v></c>";
            refuse(new ClasseurDEssai().feuille("Mesures", ligne(1, cellule)).ecrire(dossier.resolve("colonne.xlsx")));
        }
    }

    @Test
    void des_milliers_de_fusions_l_une_sur_l_autre_ne_coutent_que_leurs_colonnes() throws IOException {
        var lignes = IntStream.rangeClosed(1, 20_000)
                .mapToObj(rang -> ligne(rang, mot("A" + rang, "x"), mot("B" + rang, "y")))
                .collect(Collectors.joining());
        var fusions = IntStream.range(0, 20_000)
                .mapToObj(rang -> "<mergeCell ref=\"B1:XFD" + (1_000_000 + rang) + "\"/>")
                .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"));
        var fichier = new ClasseurDEssai().feuille("Mesures", lignes + fusions).ecrire(dossier.resolve("fusions.xlsx"));
        var depart = Calcul.nanos();
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            var vues = new int[2];
            tableau.parcourir(0, ligne -> {
                vues[0]++;
                vues[1] = Math.max(vues[1], ligne.cellules().size());
                return true;
            });
            assertThat(vues[0]).isEqualTo(20_000);
            assertThat(vues[1]).isEqualTo(TableauXlsx.COLONNES_MAXIMUM);
        }
        assertThat(Duration.ofNanos(Calcul.nanos() - depart)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void des_fusions_ordinaires_gardent_leur_texte_au_dela_de_celles_qui_ne_veulent_rien_dire() throws IOException {
        var fichier = new ClasseurDEssai()
                .feuille(
                        "Mesures",
                        ligne(1, mot("A1", "Région")) + ligne(2, mot("B2", "31"))
                                + "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"A1:B2\"/>"
                                + "<mergeCell ref=\"C3:A1\"/></mergeCells>")
                .ecrire(dossier.resolve("ordinaire.xlsx"));
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            tableau.parcourir(0, ligne -> {
                assertThat(ligne.cellule(0).texte()).isEqualTo("Région");
                return true;
            });
        }
    }

    @Test
    void ils_sont_refuses_dans_une_petite_memoire() throws IOException {
        var mots = avec("xl/sharedStrings.xml", MOTS_PARTAGES, "<sst>", MOT, 6_000_000);
        var menteur = Files.copy(mots, dossier.resolve("menteur.xlsx"));
        mentir(menteur);
        assertThat(PetiteMemoire.lire(48, PetiteMemoire.Lecteur.TABLEAU, mots, menteur))
                .hasSize(2)
                .allSatisfy(dit -> assertThat(dit).contains("démesuré"));
    }

    private static void refuse(Path fichier) {
        var memoire = Calcul.octets();
        var depart = Calcul.nanos();
        assertThatThrownBy(() -> FichierTableau.ouvrir(fichier))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("démesuré");
        assertThat(Duration.ofNanos(Calcul.nanos() - depart)).isLessThan(PROMPT);
        assertThat(Calcul.octets() - memoire).isLessThan(MEMOIRE);
    }

    private static String type(String genre) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
                + genre + "+xml\"/>";
    }

    /** A right workbook with one part more, of one word repeated. */
    private Path avec(String partie, String types, String debut, String mot, int fois) throws IOException {
        var juste = new ClasseurDEssai()
                .feuille("Mesures", ligne(1, mot("A1", "FINESS")))
                .ecrire(dossier.resolve("juste.xlsx"));
        var fichier = dossier.resolve("piege.xlsx");
        try (var lu = new ZipFile(juste.toFile());
                var ecrit = new ZipOutputStream(Files.newOutputStream(fichier))) {
            for (var entree : lu.stream().toList()) {
                ecrit.putNextEntry(new ZipEntry(entree.getName()));
                var texte = new String(lu.getInputStream(entree).readAllBytes(), StandardCharsets.UTF_8);
                ecrit.write(texte.replace("</Types>", types.replace("%s", "/" + partie) + "</Types>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            ecrit.putNextEntry(new ZipEntry(partie));
            ecrit.write(debut.getBytes(StandardCharsets.UTF_8));
            var morceau = mot.repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int ecrits = 0; ecrits < fois; ecrits += 10_000) {
                ecrit.write(morceau);
            }
        }
        return fichier;
    }

    /** Writes in the directory of the archive that each part has twelve bytes. */
    private static void mentir(Path fichier) throws IOException {
        var octets = ByteBuffer.wrap(Files.readAllBytes(fichier)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < octets.capacity(); i++) {
            if (octets.getInt(i) == 0x02014B50) {
                octets.putInt(i + 24, 12);
            }
        }
        Files.write(fichier, octets.array());
    }
}
