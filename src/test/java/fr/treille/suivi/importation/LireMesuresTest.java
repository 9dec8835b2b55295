package fr.treille.suivi.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.lecture.FichierTableau;
import fr.treille.socle.lecture.LigneLue;
import fr.treille.suivi.mesure.MesureSaisie;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures as files give them: what each column is taken for, and what is said of a line that cannot be read. */
class LireMesuresTest {

    private static final Path ESSAIS = Path.of("src/test/resources/donnees/usages");
    private static final LocalDate MARS = LocalDate.of(2025, 3, 31);
    static final Indicateurs INDICATEURS = new Indicateurs(List.of(
            cible("MSSANTE", "Taux d’utilisation de MSSanté", "messages envoyés par MSSanté"),
            cible(
                    "DMP",
                    "Taux d’utilisation du DMP",
                    "DMP alimentés d’au moins un document",
                    "Personne accueillie sous anonymat"),
            cible("DUI_ACTIFS", "Taux de dossiers actifs (DUI)", "dossiers actifs dans le DUI"),
            cible("PROJET_PERSONNALISE", "Dossiers actifs avec projet personnalisé", "dossiers actifs avec un projet"),
            cible(
                    "AGENDA",
                    "Dossiers actifs avec événement d’agenda",
                    "dossiers actifs avec au moins un événement d’agenda")));

    @TempDir
    Path dossier;

    private final List<MesureLue> lues = new ArrayList<>();
    private final List<LigneRapport> refusees = new ArrayList<>();
    private @Nullable LectureMesures lecture;
    private @Nullable Entetes entetes;

    @Test
    void un_classeur_en_lignes_est_lu_sans_rien_regler() throws IOException {
        lire(ESSAIS.resolve("libreoffice-long.xlsx"), 1, null);
        assertThat(entetes.ligne()).isEqualTo(3);
        assertThat(refusees).isEmpty();
        assertThat(lues)
                .extracting(MesureLue::saisie)
                .containsExactly(
                        new MesureSaisie("310000013", "MSSANTE", 1234, 1500, 0, ""),
                        new MesureSaisie("310000013", "DMP", 35, 50, 0, ""),
                        new MesureSaisie("090000019", "DMP", 8, 10, 0, ""),
                        new MesureSaisie("310000021", "DUI_ACTIFS", 45, 50, 0, ""));
        assertThat(lues).extracting(MesureLue::fin).containsOnly(MARS);
        assertThat(lues.get(2).remarque()).contains("zéro");
        assertThat(lecture.sansMesure()).as("the total").isEqualTo(1);
    }

    @Test
    void le_meme_tableau_en_csv_donne_les_memes_mesures() throws IOException {
        lire(ESSAIS.resolve("libreoffice-windows-1252.csv"), 0, null);
        assertThat(refusees).isEmpty();
        assertThat(lues).hasSize(4);
        assertThat(lues.getFirst().saisie()).isEqualTo(new MesureSaisie("310000013", "MSSANTE", 1234, 1500, 0, ""));
    }

    @Test
    void un_classeur_en_colonnes_a_deux_lignes_d_entetes_fusionnes_est_lu() throws IOException {
        lire(ESSAIS.resolve("libreoffice-large.xlsx"), 0, null);
        assertThat(entetes.titres()).contains("MSSanté Numérateur", "DMP Réduction");
        assertThat(lues)
                .extracting(MesureLue::saisie)
                .contains(
                        new MesureSaisie("310000013", "MSSANTE", 80, 100, 0, ""),
                        new MesureSaisie("310000013", "DMP", 60, 100, 10, "Personne accueillie sous anonymat"),
                        new MesureSaisie("310000021", "DMP", 14, 20, 0, ""),
                        new MesureSaisie("090000019", "DMP", 8, 10, 0, ""));
        // a number over two lines is nobody's
        assertThat(refusees).extracting(LigneRapport::numero).containsExactly(5, 6);
        assertThat(refusees.getFirst().raison()).contains("C5").contains("fusionnée\u00A0(C5:C6)");
    }

    @Test
    void les_colonnes_decalees_sont_dites() throws IOException {
        csv("FINESS;Indicateur;Numérateur;Dénominateur;Taux\n"
                + "310000013;DMP;35;50;70 %;71\n"
                + ";310000013;DMP;35;50\n"
                + "310000013;DMP;50;35;70 %\n"
                + "310000013;DMP;;50;70 %\n");
        assertThat(lues).isEmpty();
        assertThat(refusees.get(0).raison())
                .contains("La ligne a 6 cases et les en-têtes 5")
                .contains("la case F2 («\u00A071\u00A0») n’a pas de titre")
                .contains("décalées");
        assertThat(refusees.get(1).raison()).contains("La ligne est décalée").contains("B3");
        assertThat(refusees.get(2).raison())
                .contains("Le taux annoncé, 70\u00A0%")
                .contains("142,86\u00A0%");
        assertThat(refusees.get(3).raison()).contains("un taux sans numérateur");
        assertThat(refusees.get(0).contenu()).isEqualTo("310000013 | DMP | 35 | 50 | 70 % | 71");
    }

    @Test
    void chaque_valeur_mal_ecrite_dit_sa_case() throws IOException {
        csv("FINESS;Indicateur;Numérateur;Dénominateur\n"
                + "310000013;DMP;12,5;50\n"
                + "310000013;DMP;70 %;50\n"
                + "310000013;DMP;1\u00A0234;1\u202F500\n"
                + "310000013;Inconnu;3;4\n"
                + "3,1E+08;DMP;3;4\n"
                + "310000013;DMP;;\n");
        assertThat(lues)
                .extracting(MesureLue::saisie)
                .containsExactly(new MesureSaisie("310000013", "DMP", 1234, 1500, 0, ""));
        assertThat(refusees)
                .extracting(LigneRapport::raison)
                .satisfiesExactly(
                        r -> assertThat(r)
                                .startsWith("La case C2 (Numérateur) contient «\u00A012,5\u00A0», qui n’est pas"),
                        r -> assertThat(r).contains("C3").contains("contient un taux"),
                        r -> assertThat(r).contains("«\u00A0Inconnu\u00A0» n’est pas un indicateur connu"),
                        r -> assertThat(r).contains("A6").contains("arrondi"));
        assertThat(lecture.sansMesure()).isEqualTo(1);
    }

    @Test
    void les_entetes_sont_trouves_sous_un_titre_et_les_notes_ne_les_cachent_pas() throws IOException {
        csv(
                "Suivi des usages;;;\nAgence;;;\n\nN° FINESS géographique;FINESS juridique;MSSanté - num.;MSSanté - dénom.\n"
                        + "310000013;310000999;8;10\n");
        assertThat(entetes.ligne()).isEqualTo(4);
        assertThat(lues)
                .extracting(MesureLue::saisie)
                .containsExactly(new MesureSaisie("310000013", "MSSANTE", 8, 10, 0, ""));
    }

    @Test
    void les_indicateurs_voisins_ne_se_confondent_pas() {
        assertThat(INDICATEURS.code("Dossiers actifs avec un projet personnalisé"))
                .contains("PROJET_PERSONNALISE");
        assertThat(INDICATEURS.code("Dossiers actifs avec au moins un événement d’agenda"))
                .contains("AGENDA");
        assertThat(INDICATEURS.code("Taux de dossiers actifs (DUI)")).contains("DUI_ACTIFS");
        assertThat(INDICATEURS.code("dui_actifs")).contains("DUI_ACTIFS");
        assertThat(INDICATEURS.code("messagerie sécurisée")).contains("MSSANTE");
        assertThat(INDICATEURS.code("personnel")).isEmpty();
    }

    @Test
    void une_correspondance_incomplete_ou_double_est_refusee() {
        refuser("NUMERATEUR DMP", "quelle colonne donne le numéro FINESS");
        refuser("FINESS", "quelle colonne donne le numérateur");
        refuser("FINESS;FINESS;NUMERATEUR DMP", "Deux colonnes");
        refuser("FINESS;NUMERATEUR", "de quel indicateur");
        refuser("FINESS;INDICATEUR;NUMERATEUR DMP", "d’un seul indicateur");
        refuser("FINESS;NUMERATEUR DMP;DENOMINATEUR MSSANTE", "numérateur de l’indicateur «\u00A0MSSANTE");
        refuser("FINESS;NUMERATEUR DMP;FIN", "gardez l’une ou l’autre");
        assertThatThrownBy(() -> Correspondance.lire("FINESS;NUMERATEUR DMP").exiger(false))
                .hasMessageContaining("Choisissez la période");
        Correspondance.lire("FINESS;IGNORE;NUMERATEUR DMP;DENOMINATEUR DMP").exiger(true);
        var gardee = Correspondance.lire("FINESS;IGNORE;NUMERATEUR DMP");
        assertThat(Correspondance.lire(gardee.ecrite())).isEqualTo(gardee);
    }

    private static void refuser(String colonnes, String raison) {
        assertThatThrownBy(() -> Correspondance.lire(colonnes).exiger(true))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(raison);
    }

    private void csv(String texte) throws IOException {
        lire(
                Files.writeString(dossier.resolve("m.csv"), texte),
                0,
                new LectureMesures.Periode(MARS.withDayOfMonth(1), MARS));
    }

    private void lire(Path fichier, int feuille, LectureMesures.@Nullable Periode periode) throws IOException {
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            var lignes = new ArrayList<LigneLue>();
            tableau.parcourir(feuille, lignes::add);
            entetes = Entetes.chercher(lignes, INDICATEURS);
            assertThat(entetes).isNotNull();
            var colonnes = entetes.proposer(INDICATEURS);
            colonnes.exiger(periode != null);
            lecture = new LectureMesures(colonnes, entetes, INDICATEURS, periode, lues::add, refusees::add);
            lignes.forEach(lecture::lire);
        }
    }

    private static CibleFiche cible(String code, String libelle, String numerateur, String... exemptions) {
        return new CibleFiche(code, libelle, numerateur, "personnes", new BigDecimal("0.7"), List.of(exemptions));
    }
}
