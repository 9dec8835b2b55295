package fr.treille.socle.courrier.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.treille.socle.courrier.edition.LettreNotification.Defavorable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How letters and conventions are set: what the envelope shows, how they address people, how their pages are filled. */
class PapiersTest {

    private static final Editique EDITIQUE = new Editique();

    static Stream<LettreNotification> lettres() {
        return Stream.of(
                Exemples.favorable(),
                Exemples.favorableAvecLogo(),
                Exemples.defavorable(),
                Exemples.lettre(
                        Exemples.destinataireAuNomTresLong(),
                        Exemples.favorable().decision()));
    }

    @ParameterizedTest
    @MethodSource("lettres")
    void l_adresse_seule_est_dans_la_fenetre_et_la_date_sous_la_reference(LettreNotification lettre) {
        var pages = PagesLues.de(EDITIQUE.rendre(lettre));

        assertThat(pages.corps(1))
                .filteredOn(l -> l.droite() > 100 && l.gauche() < 200 && l.bas() > 45 && l.haut() < 90)
                .isNotEmpty()
                .allSatisfy(l -> assertThat((lettre.destinataire().porteur() + " "
                                        + lettre.destinataire().civilite() + " "
                                        + lettre.destinataire().nom() + " "
                                        + lettre.destinataire().fonction() + " "
                                        + lettre.destinataire().adresse().replace('\n', ' '))
                                .replace('\u00A0', ' '))
                        .contains(l.texte().strip()));
        var reference = pages.ligne("Réf. :");
        var date = pages.ligne("Montpellier, le 12 octobre 2025");
        assertThat(date.gauche()).isCloseTo(reference.gauche(), within(0.2));
        assertThat(date.bas() - reference.bas()).isBetween(3.0, 9.0);
    }

    @Test
    void la_place_du_bloc_marque_porte_son_image_ou_le_nom_de_l_agence() {
        var sansImage = PagesLues.de(EDITIQUE.rendre(Exemples.favorable()));
        var avecImage = PagesLues.de(EDITIQUE.rendre(Exemples.favorableAvecLogo()));

        assertThat(sansImage.ligne("Agence régionale de santé").bas()).isLessThan(30);
        assertThat(avecImage.corps(1)).noneMatch(ligne -> ligne.bas() < 30);
        assertThat(avecImage.ligne("Agence régionale de santé Occitanie").bas()).isBetween(30.0, 40.0);
    }

    @ParameterizedTest
    @CsvSource({"300, 92", "1250, 383", "92, 92", "640, 100", "100, 640"})
    void le_bloc_marque_garde_ses_proportions_a_sa_place_et_dit_ce_qu_il_montre(int largeur, int hauteur) {
        for (var document : List.of(
                Exemples.avecLogo(Exemples.favorable(), largeur, hauteur),
                Exemples.avecLogo(Exemples.defavorable(), largeur, hauteur),
                Exemples.convention(15, Exemples.emetteurAvecLogo(largeur, hauteur)))) {
            var pdf = EDITIQUE.rendre(document);
            var image = ImagesLues.premiere(pdf);

            assertThat(image.largeur() / image.hauteur())
                    .as(document.modele())
                    .isCloseTo(largeur / (double) hauteur, within(0.05 * largeur / hauteur));
            // 71 and 40 points of margin, then 150 × 46
            assertThat(image.gauche()).isCloseTo(25, within(0.2));
            assertThat(image.haut()).isCloseTo(14.1, within(0.2));
            assertThat(image.largeur()).isLessThanOrEqualTo(53);
            assertThat(image.hauteur()).isLessThanOrEqualTo(16.4);
            assertThat(image.largeur() > 52 || image.hauteur() > 16)
                    .as("as large as its place")
                    .isTrue();
            assertThat(StructurePdf.textesAlternatifs(pdf)).contains("Logo : Agence régionale de santé Occitanie");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Madame   | Cheffe de projet                                 | Madame
                    Monsieur | Chargé d’études                                  | Monsieur
                    Madame   | Présidente du conseil d’administration           | Madame la Présidente
                    Monsieur | Président                                        | Monsieur le Président
                    Madame   | Président                                        | Madame la Présidente
                    Monsieur | président-directeur général                      | Monsieur le Président
                    Madame   | Vice-présidente                                  | Madame la Vice-Présidente
                    Monsieur | Le directeur                                     | Monsieur le Directeur
                    Madame   | Directrice générale                              | Madame la Directrice générale
                    Madame   | Directrice générale adjointe                     | Madame la Directrice générale adjointe
                    Mme      | DIRECTRICE                                       | Madame la Directrice
                    M.       | Maire de Saint-Geniez, président du CCAS         | Monsieur le Maire
                    Madame   | Maire                                            | Madame la Maire
                    Madame   | Administratrice du GCSMS                         | Madame l’Administratrice
                    Monsieur | Administrateur provisoire                        | Monsieur l’Administrateur
                    Madame   | Gérante                                          | Madame la Gérante
                    Monsieur | Secrétaire général                               | Monsieur le Secrétaire général
                    Madame   | Secrétaire                                       | Madame
                    Monsieur | Adjoint au maire                                 | Monsieur
                    ''       | Directrice générale                              | Madame, Monsieur
                    Docteur  | Présidente                                       | Madame, Monsieur
                    """)
    void la_formule_d_appel_suit_la_civilite_et_la_fonction(String civilite, String fonction, String attendue) {
        assertThat(FormuleAppel.de(civilite, fonction)).isEqualTo(attendue);
    }

    @Test
    void la_lettre_commence_et_finit_par_la_meme_formule() {
        var pages = PagesLues.de(EDITIQUE.rendre(Exemples.lettre(
                Exemples.destinataireAuNomTresLong(), Exemples.defavorable().decision())));

        assertThat(pages.texte())
                .contains("Monsieur le Président,\n")
                .contains("Je vous prie d’agréer, Monsieur le Président, l’expression");
    }

    @Test
    void l_embleme_europeen_vient_avec_ce_qui_accorde_et_non_avec_ce_qui_refuse() {
        var mention = "Financé par l’Union européenne";
        assertThat(PagesLues.de(EDITIQUE.rendre(Exemples.favorable())).texte()).contains(mention);
        assertThat(PagesLues.de(EDITIQUE.rendre(Exemples.convention(15))).texte())
                .contains(mention);

        var refus = EDITIQUE.rendre(Exemples.defavorable());
        assertThat(PagesLues.de(refus).texte()).doesNotContain("Union européenne", "NextGenerationEU");
        assertThat(StructurePdf.textesAlternatifs(refus)).noneMatch(texte -> texte.contains("Emblème"));
        assertThat(StructurePdf.textesAlternatifs(EDITIQUE.rendre(Exemples.favorable())))
                .anyMatch(texte -> texte.contains("Emblème"));
    }

    @Test
    void le_mot_grappe_n_est_pas_dit_deux_fois() {
        for (var document : List.of(Exemples.favorable(), Exemples.defavorable(), Exemples.convention(15))) {
            assertThat(PagesLues.de(EDITIQUE.rendre(document)).texte().replace('\n', ' '))
                    .contains("« Grappe de l’Hers »")
                    .doesNotContainIgnoringCase("grappe « Grappe");
        }
    }

    @Test
    void la_lettre_notifie_une_decision_et_jamais_un_avis() {
        for (var lettre : List.of(Exemples.favorable(), Exemples.defavorable())) {
            assertThat(PagesLues.de(EDITIQUE.rendre(lettre)).texte().replace('\n', ' '))
                    .contains("ma décision de")
                    .doesNotContainPattern("\\bavis (dé)?favorable");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 15, 22, 30, 46, 80, 120, 300})
    void aucune_page_ne_reste_presque_vide_ni_aucun_tableau_de_cibles_coupe(int nombre) {
        for (var document : List.of(Exemples.convention(nombre), Exemples.favorableAux(nombre, 2))) {
            var pages = PagesLues.de(EDITIQUE.rendre(document));
            for (int page = 1; page < pages.pages().size(); page++) {
                assertThat(pages.blanc(page)).as("%s, page %d", document, page).isLessThan(0.45);
            }
            assertThat(pages.rangs(pages.pages().size()))
                    .as("lignes de la dernière page, %d ESSMS", nombre)
                    .isGreaterThan(3);
        }
        var convention = PagesLues.de(EDITIQUE.rendre(Exemples.convention(nombre)));
        assertThat(convention.page("Taux d’utilisation de MSSanté"))
                .isEqualTo(convention.page("Indicateur"))
                .isEqualTo(convention.page("événement"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void la_signature_n_est_jamais_sur_une_page_de_trois_lignes(int remarques) {
        var motif = "Le dossier ne dit pas comment les équipes de nuit seront formées à la solution. "
                .repeat(1 + remarques);
        for (var lettre : List.of(
                Exemples.favorableAux(15, remarques),
                Exemples.lettre(
                        Exemples.DESTINATAIRE,
                        new Defavorable(
                                motif,
                                "former un recours devant le tribunal administratif de Nîmes, 16, avenue Feuchères.")))) {
            var pages = PagesLues.de(EDITIQUE.rendre(lettre));
            assertThat(pages.rangs(pages.page("Camille Exemple"))).isGreaterThan(8);
        }
    }

    @Test
    void un_essms_de_plus_ne_laisse_pas_une_page_de_trois_lignes() {
        assertThat(IntStream.rangeClosed(20, 60)
                        .filter(nombre -> {
                            var pages = PagesLues.de(EDITIQUE.rendre(Exemples.favorableAux(nombre, 0)));
                            return pages.rangs(pages.pages().size()) <= 3;
                        })
                        .boxed()
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 20, 25, 40, 41, 120})
    void une_annexe_coupee_laisse_trois_lignes_et_en_emporte_cinq(int nombre) {
        var convention = PagesLues.de(EDITIQUE.rendre(Exemples.convention(nombre)));
        exigerTableau("annexe 1", rangsParPage(convention, "Annexe 1 –", "Annexe 2 –"), nombre);
        // the row of their OG stands among those of the shares
        exigerTableau("annexe 2", rangsParPage(convention, "Annexe 2 –", null), nombre + 1);
        var lettre = PagesLues.de(EDITIQUE.rendre(Exemples.favorableAux(nombre, 1)));
        exigerTableau("lettre", rangsParPage(lettre, null, null), nombre);
    }

    private static void exigerTableau(String tableau, List<Long> lignes, int nombre) {
        assertThat(lignes.stream().mapToLong(Long::longValue).sum()).as(tableau).isEqualTo(nombre);
        assertThat(lignes.getFirst()).as(tableau).isGreaterThanOrEqualTo(Math.min(3, nombre));
        assertThat(lignes.getLast()).as(tableau).isGreaterThanOrEqualTo(Math.min(5, nombre));
    }

    /** How many rows of ESSMS each page holds, of those that hold some, from one title to another. */
    private static List<Long> rangsParPage(PagesLues pages, @Nullable String debut, @Nullable String fin) {
        var parPage = new ArrayList<Long>();
        var dedans = debut == null;
        for (int page = 1; page <= pages.pages().size(); page++) {
            long lues = 0;
            for (var ligne : pages.pages().get(page - 1)) {
                dedans = (dedans || debut != null && ligne.texte().startsWith(debut))
                        && (fin == null || !ligne.texte().startsWith(fin));
                lues += dedans && ligne.texte().matches("(\\d+ )?31\\d{7}\\b.*") ? 1 : 0;
            }
            if (lues > 0) {
                parPage.add(lues);
            }
        }
        return parPage;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void un_paragraphe_de_compte_rendu_ne_laisse_jamais_une_ligne_seule(int sujets) {
        var longueurs = List.of(150, 260, 390, 700, 1_100, 450, 3_000, 180, 950, 520, 2_000, 300);
        var paragraphes = IntStream.range(0, longueurs.size())
                .mapToObj(rang -> Map.of("texte", paragraphe(rang, longueurs.get(rang)), "liste", ""))
                .toList();
        var pages = PagesLues.de(EDITIQUE.rendre("suivi/compte-rendu", compteRendu(sujets, paragraphes), List.of()));

        assertThat(pages.pages().size()).isGreaterThan(1);
        for (int rang = 0; rang < longueurs.size(); rang++) {
            var mot = "alinea" + (char) ('a' + rang);
            var parPage = IntStream.rangeClosed(1, pages.pages().size())
                    .mapToObj(page -> pages.corps(page).stream()
                            .filter(ligne -> ligne.texte().contains(mot))
                            .map(ligne -> Math.round(ligne.bas()))
                            .distinct()
                            .count())
                    .filter(lignes -> lignes > 0)
                    .toList();
            assertThat(parPage).as(mot).isNotEmpty();
            if (longueurs.get(rang) <= 400) {
                assertThat(parPage).as("%s, short", mot).hasSize(1);
            } else if (parPage.size() > 1) {
                assertThat(parPage).as(mot).allMatch(lignes -> lignes >= 2);
            }
        }
        assertThat(pages.rangs(pages.pages().size())).isGreaterThan(3);
    }

    private static String paragraphe(int rang, int longueur) {
        var mot = "alinea" + (char) ('a' + rang) + " ";
        return mot.repeat(longueur / mot.length()).strip() + ".";
    }

    private static Map<String, Object> compteRendu(int sujets, List<Map<String, String>> paragraphes) {
        var valeurs = new HashMap<String, Object>(Map.of(
                "agence", Exemples.EMETTEUR.agence(),
                "reference", "ARS76-CR-2025-0009",
                "titre", "Point de novembre 2025",
                "grappe", "Grappe de l’Hers",
                "grappeCitee", "grappe «\u00A0Hers\u00A0»",
                "porteur", "Association Les Œillets de l’Hers",
                "moment", "Tenu le 12 novembre 2025 à 10:00",
                "prochain", "Le 10 décembre 2025 à 10:00",
                "verification", "TREILLE essai"));
        valeurs.put("paragraphes", paragraphes);
        valeurs.put("ordreDuJour", Collections.nCopies(sujets, "Calendrier"));
        return valeurs;
    }
}
