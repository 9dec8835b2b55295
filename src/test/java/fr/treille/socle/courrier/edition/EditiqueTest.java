package fr.treille.socle.courrier.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.treille.socle.courrier.edition.LettreNotification.Defavorable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the letters and the convention say, in which order and where on the page. */
class EditiqueTest {

    private static final double MM = 72 / 25.4;
    private static final Editique EDITIQUE = new Editique();

    static Stream<String> modeles() throws IOException {
        try (Stream<Path> fichiers = Files.walk(Path.of("reports"))) {
            return fichiers
                    .map(f -> Path.of("reports").relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(".jrxml"))
                    .map(f -> f.substring(0, f.length() - ".jrxml".length()))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modeles")
    void chaque_modele_se_compile(String modele) {
        assertThat(Modele.compiler(DefaultJasperReportsContext.getInstance(), modele, Modele.Interligne.NORMAL)
                        .rapport())
                .isNotNull();
    }

    @Test
    void un_modele_inconnu_est_une_erreur() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EDITIQUE.rendre("notification/inconnu", java.util.Map.of(), List.of()));
    }

    @Test
    void la_lettre_favorable_dit_le_porteur_le_montant_et_la_reference_dans_l_ordre() {
        assertThat(texte(EDITIQUE.rendre(Exemples.favorable())))
                .containsSubsequence(
                        "Agence régionale de santé",
                        "Réf. : ARS76-2025-0042",
                        "Montpellier, le 12\u00A0octobre 2025",
                        "Affaire suivie par",
                        "Association Les Œillets de l’Hers",
                        "Madame Maëlle Desœuvre",
                        "Objet\u00A0: décision favorable",
                        "« Grappe de l’Hers »".replace("« ", "«\u00A0").replace(" »", "\u00A0»"),
                        "966\u202F000\u00A0€",
                        "neuf cent soixante-six mille euros",
                        "Logiciel – acquisition",
                        "Recommandations",
                        "remplaçants",
                        "Points de vigilance",
                        "Suites à donner",
                        "483\u202F000\u00A0€",
                        "Le directeur général",
                        "Camille Exemple");
    }

    @Test
    void les_blocs_sans_contenu_sont_absents_et_la_lettre_tient_sur_une_page_avant_son_annexe() throws IOException {
        byte[] pdf = EDITIQUE.rendre(Exemples.favorable(List.of(), List.of()));

        assertThat(texte(pdf))
                .doesNotContain("Recommandations", "Points de vigilance")
                .contains("Page 1/2");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(texte(document, 1)).contains("Camille Exemple").doesNotContain("Annexe");
            assertThat(texte(document, 2)).contains("Annexe", "EHPAD Les Œillets 12");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Décision favorable – Grappe de l’Hers – ARS76-2025-0042");
        }
    }

    @Test
    void la_lettre_defavorable_donne_le_motif_puis_les_voies_et_delais_de_recours() {
        assertThat(texte(EDITIQUE.rendre(Exemples.defavorable())))
                .containsSubsequence(
                        "Motif de la décision",
                        "n’est pas référencée Ségur",
                        "Voies et délais de recours",
                        "deux mois",
                        "recours gracieux",
                        "tribunal administratif de Toulouse",
                        "www.telerecours.fr");
    }

    @Test
    void le_repere_de_la_convention_court_du_demarrage_du_projet_achat_compris() {
        assertThat(sansBlanc(texte(EDITIQUE.rendre(Exemples.convention(3)))))
                .contains(
                        sansBlanc(
                                "en dix-huit (18) mois environ à compter du démarrage du projet ou, à défaut, de la signature de la"
                                        + " présente convention, achat compris, cette durée étant un repère et non une condition opposable"));
    }

    @Test
    void qui_signe_par_delegation_le_dit_a_la_signature_et_parmi_les_parties() {
        var e = Exemples.EMETTEUR;
        var delegue = new Emetteur(
                e.agence(),
                e.direction(),
                e.adresse(),
                e.telephone(),
                e.site(),
                e.logo(),
                e.ville(),
                "Ulysse Cabardès",
                "Le directeur de l’autonomie",
                "Pour la directrice générale et par délégation,",
                "Décision n° 2025-0117 du 3 mars 2025",
                e.contactNom(),
                e.contactCourriel(),
                e.contactTelephone(),
                e.grades());

        assertThat(sansBlanc(texte(EDITIQUE.rendre(Exemples.convention(3, delegue)))))
                .containsSubsequence(
                        sansBlanc(
                                "Ulysse Cabardès, directeur de l’autonomie, agissant par délégation (Décision n° 2025-0117 du"
                                        + " 3 mars 2025)"),
                        sansBlanc("Pour la directrice générale et par délégation, Le directeur de l’autonomie"));
    }

    @Test
    void la_convention_dit_ses_clauses_et_liste_les_essms_sous_un_en_tete_repete() throws IOException {
        byte[] pdf = EDITIQUE.rendre(Exemples.convention(300));
        String texte = texte(pdf);

        assertThat(texte)
                .containsSubsequence(
                        "Tél.\u00A004\u00A000\u00A000\u00A000\u00A001",
                        "www.ars.example",
                        "Convention de financement",
                        "n°\u00A0ARS76-CONV-2025-0017",
                        "Association Les Œillets",
                        "Article\u00A04",
                        "966\u202F000\u00A0€",
                        "neuf cent soixante-six mille euros",
                        "50\u00A0%, soit 483\u202F000\u00A0€",
                        "Taux d’utilisation de MSSanté",
                        "NextGenerationEU\u00A0»",
                        "Pour l’agence",
                        "Annexe");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int annexe = page(document, "Annexe\u00A01 – Établissements");
            for (int page = annexe; page <= document.getNumberOfPages(); page++) {
                assertThat(texte(document, page)).contains("N° FINESS").contains("Page " + page + "/");
            }
            assertThat(texte(document, document.getNumberOfPages())).contains("310003000");
            // the signatures come with a clause, never alone
            assertThat(texte(document, page(document, "Pour l’agence"))).contains("Article\u00A014");
        }
    }

    @Test
    void l_adresse_du_destinataire_est_dans_la_fenetre_d_une_enveloppe_dl() throws IOException {
        for (Destinataire destinataire : List.of(Exemples.DESTINATAIRE, Exemples.destinataireAuNomTresLong())) {
            byte[] pdf = EDITIQUE.rendre(
                    Exemples.lettre(destinataire, Exemples.defavorable().decision()));
            List<TextPosition> signes = new ArrayList<>();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                PDFTextStripper lecteur = new PDFTextStripper() {
                    @Override
                    protected void writeString(String texte, List<TextPosition> positions) {
                        positions.stream()
                                .filter(p -> !p.getUnicode().isBlank() && p.getXDirAdj() > 100 * MM)
                                .filter(p -> p.getYDirAdj() > 40 * MM && p.getYDirAdj() < 90 * MM)
                                .forEach(signes::add);
                    }
                };
                lecteur.setEndPage(1);
                lecteur.getText(document);
            }

            assertThat(signes).hasSizeGreaterThan(60).allSatisfy(signe -> {
                assertThat(signe.getXDirAdj() / MM).isBetween(105.0, 195.0);
                assertThat((signe.getXDirAdj() + signe.getWidthDirAdj()) / MM).isLessThan(195);
                assertThat((signe.getYDirAdj() - signe.getFontSizeInPt()) / MM).isGreaterThan(50);
                assertThat((signe.getYDirAdj() + signe.getFontSizeInPt() / 4) / MM)
                        .isLessThan(85);
            });
            assertThat(signes.getFirst().getXDirAdj() / MM).isCloseTo(106.9, within(1.0));
            assertThat(sansBlanc(texte(pdf)))
                    .contains(sansBlanc(destinataire.porteur()), sansBlanc(destinataire.adresse()));
        }
    }

    @Test
    void les_caracteres_speciaux_et_le_balisage_sont_imprimes_tels_quels() {
        String motif = "Élève & maître <b>gras</b> <style isBold=\"true\">x</style> &amp; $P{montant} n°\u00A03 « œuf »"
                + " 1\u202F234,50\u00A0€ l’été ½ – tiret";

        assertThat(
                        texte(
                                EDITIQUE.rendre(
                                        Exemples.lettre(
                                                Exemples.DESTINATAIRE,
                                                new Defavorable(
                                                        motif,
                                                        "former un recours devant le tribunal administratif de Nîmes, 16, avenue Feuchères.")))))
                .satisfies(texte -> assertThat(sansBlanc(texte)).contains(sansBlanc(motif)))
                .contains("1\u202F234,50\u00A0€");
    }

    @Test
    void un_tres_long_motif_passe_les_pages_sans_rien_perdre() {
        String motif = "La grappe ne réunit pas quinze établissements distincts, et l’agence en a discuté. ".repeat(120)
                + "FIN";

        assertThat(sansBlanc(texte(
                                EDITIQUE.rendre(
                                        Exemples.lettre(
                                                Exemples.DESTINATAIRE,
                                                new Defavorable(
                                                        motif,
                                                        "former un recours devant le tribunal administratif de Nîmes, 16, avenue Feuchères."))))
                        .replaceAll(
                                "(?m)^(Financé par l’Union européenne.*|NextGenerationEU.*|Page .*|Réf\\. .*)$", "")))
                .contains(sansBlanc(motif));
    }

    @Test
    void une_ligne_n_est_jamais_coupee_apres_une_apostrophe() {
        assertThat(texte(EDITIQUE.rendre(Exemples.convention(300))).lines())
                .noneMatch(l -> l.strip().endsWith("’"));
    }

    private static String sansBlanc(String texte) {
        return texte.replaceAll("[\\s\\u00A0\\u202F]", "");
    }

    private static int page(PDDocument document, String texte) throws IOException {
        for (int page = document.getNumberOfPages(); page > 0; page--) {
            if (texte(document, page).contains(texte)) {
                return page;
            }
        }
        throw new AssertionError(texte + " est absent");
    }

    private static String texte(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String texte(PDDocument document, int page) throws IOException {
        PDFTextStripper lecteur = new PDFTextStripper();
        lecteur.setStartPage(page);
        lecteur.setEndPage(page);
        return lecteur.getText(document);
    }
}
