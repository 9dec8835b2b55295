package fr.treille.suivi.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.BaseVide;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.importation.EtatImportMesures.Phase;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeSaisie;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.usage.UsagesDEssai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Files of measures as agents import them: tried first, line by line, then recorded. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class ImporterMesuresTest {

    private static final String ENTETES = "FINESS;Indicateur;Numérateur;Dénominateur;Réduction;Motif\n";

    @Autowired
    ImportMesuresService imports;

    @Autowired
    MesureService mesures;

    @Autowired
    PeriodeService periodes;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    DataSource donnees;

    @Autowired
    fr.treille.socle.compte.Comptes comptes;

    @TempDir
    Path dossier;

    private long grappe;
    private int rang;

    @BeforeEach
    void conventionner() {
        BaseVide.vider(donnees);
        BaseVide.comptes(comptes);
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = usages.conventionnee("Genêts", 4).id();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void oublier() {
        session.ouvrir(Role.COORDINATION_ARS);
        imports.oublier();
    }

    @Test
    void un_essai_ne_change_rien_puis_l_enregistrement_fait_ce_qu_il_a_dit() {
        periodes.ouvrir(grappe, new PeriodeSaisie(UsagesDEssai.DEBUT, UsagesDEssai.FIN));
        mesures.enregistrer(
                grappe,
                periode(),
                List.of(
                        new MesureSaisie(essms(1), "MSSANTE", 5, 10, 0, "", "vérifié sur place", null),
                        new MesureSaisie(essms(2), "MSSANTE", 7, 10, 0, "")),
                SourceMesure.SAISIE);
        var etat = essayer(ENTETES + essms(1) + ";MSSANTE;6;10;;\n" + essms(2) + ";MSSANTE;7;10;;\n" + essms(3)
                + ";DMP;8;10;2;personne accueillie sous anonymat\n" + essms(4) + ";DMP;12;10;;\n");
        assertThat(etat.phase()).isEqualTo(Phase.ESSAYE);
        assertThat(imports.lignes(null))
                .extracting(LigneRapport::numero, LigneRapport::sort, LigneRapport::avant, LigneRapport::apres)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, SortLigne.MODIFIEE, "5 / 10", "6 / 10"),
                        org.assertj.core.groups.Tuple.tuple(3, SortLigne.INCHANGEE, "", "7 / 10"),
                        org.assertj.core.groups.Tuple.tuple(
                                4, SortLigne.CREEE, "", "8 / 10 − 2 (Personne accueillie sous anonymat)"),
                        org.assertj.core.groups.Tuple.tuple(5, SortLigne.REFUSEE, "", "12 / 10"));
        assertThat(imports.lignes(SortLigne.REFUSEE).getFirst().raison()).contains("dépasse le dénominateur");
        assertThat(imports.lignes(SortLigne.REFUSEE).getFirst().contenu()).contains("DMP | 12 | 10");
        assertThat(lues()).as("nothing is recorded yet").hasSize(2);

        assertThat(enregistrer().phase()).isEqualTo(Phase.ENREGISTRE);
        assertThat(lues()).hasSize(3).satisfiesOnlyOnce(mesure -> {
            assertThat(mesure.numerateur()).isEqualTo(6);
            assertThat(mesure.commentaire()).as("the comment stays").isEqualTo("vérifié sur place");
            assertThat(mesure.source()).isEqualTo(SourceMesure.IMPORT);
        });
        var import1 = imports.imports().getFirst();
        assertThat(import1)
                .extracting("creees", "modifiees", "inchangees", "refusees")
                .containsExactly(1, 1, 1, 1);
        assertThat(imports.rapport(import1.id()))
                .extracting(LigneRapport::sort)
                .containsExactly(SortLigne.MODIFIEE, SortLigne.REFUSEE);
    }

    @Test
    void le_meme_fichier_deux_fois_ne_change_rien() {
        var texte = ENTETES + essms(1) + ";MSSANTE;6;10;;\n" + essms(2) + ";DMP;7;10;;\n";
        assertThat(essayer(texte).periodesAOuvrir()).isEqualTo(1);
        enregistrer();
        var encore = essayer(texte);
        assertThat(encore.compte(SortLigne.INCHANGEE)).isEqualTo(2);
        assertThat(encore.aEnregistrer()).isFalse();
        assertThat(encore.periodesAOuvrir()).isZero();
        assertThat(examiner(texte).dejaImporte()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void un_essms_inconnu_ou_d_ailleurs_est_refuse_sans_dire_ou_il_est() {
        grappes.essms(GrappesDEssai.finess("3300", 1), GrappesDEssai.PORTEUR, "Ailleurs", "33");
        essayer(ENTETES + GrappesDEssai.finess("3300", 1) + ";DMP;1;2;;\n" + GrappesDEssai.finess("7500", 9)
                + ";DMP;1;2;;\n310000014;DMP;1;2;;\n");
        assertThat(imports.lignes(SortLigne.REFUSEE))
                .extracting(LigneRapport::raison)
                .satisfiesExactly(
                        r -> assertThat(r).contains("aucune grappe conventionnée de votre périmètre"),
                        r -> assertThat(r).endsWith("n’est pas dans le répertoire FINESS."),
                        r -> assertThat(r).contains("sa clé est fausse"));
        essayer(ENTETES + GrappesDEssai.finess("3300", 1) + ";DMP;1;2;;\n", grappe);
        assertThat(imports.lignes(null).getFirst().raison()).endsWith("n’est pas de cette grappe.");
        assertThatThrownBy(() -> essayer(ENTETES + essms(1) + ";DMP;1;2;;\n", 999_999L))
                .hasMessageContaining("n’est pas dans votre périmètre");
    }

    @Test
    void un_agent_n_importe_que_dans_ses_territoires() {
        grappes.deplacer(grappe, "33");
        session.ouvrir(Role.ANIMATEUR);
        var etat = essayer(ENTETES + essms(1) + ";MSSANTE;1;2;;\n");
        assertThat(etat.refus() + imports.lignes(null)).doesNotContain("Genêts");
        assertThat(etat.aEnregistrer()).isFalse();
        assertThat(imports.imports()).isEmpty();
        imports.oublier();
    }

    @Test
    void deux_lignes_de_la_meme_mesure_se_repetent_ou_se_contredisent() {
        var etat = essayer(ENTETES + essms(1) + ";DMP;1;10;;\n" + essms(1) + ";DMP;1;10;;\n" + essms(2)
                + ";DMP;3;10;;\n" + essms(2) + ";DMP;4;10;;\n");
        assertThat(etat.compte(SortLigne.CREEE)).isEqualTo(1);
        assertThat(imports.lignes(SortLigne.INCHANGEE).getFirst().raison()).isEqualTo("Répète la ligne 2.");
        assertThat(imports.lignes(SortLigne.REFUSEE))
                .extracting(LigneRapport::numero)
                .containsExactly(4, 5);
    }

    @Test
    void une_periode_dans_le_futur_ou_qui_en_chevauche_une_autre_est_refusee_ligne_par_ligne() {
        periodes.ouvrir(grappe, new PeriodeSaisie(UsagesDEssai.DEBUT, UsagesDEssai.FIN));
        var texte = "FINESS;Indicateur;Numérateur;Dénominateur;Début;Date de mesure\n" + essms(1)
                + ";DMP;1;2;;31/12/2026\n"
                + essms(1) + ";DMP;1;2;" + UsagesDEssai.DEBUT.plusDays(1) + ";" + UsagesDEssai.FIN.minusDays(1) + "\n"
                + essms(1) + ";DMP;1;2;;" + UsagesDEssai.FIN + "\n" + essms(2) + ";DMP;1;2;;\n";
        lancer(texte, null, null, null);
        assertThat(imports.lignes(SortLigne.REFUSEE))
                .extracting(LigneRapport::raison)
                .satisfiesExactly(
                        r -> assertThat(r).contains("dans le futur"),
                        r -> assertThat(r).contains("chevauche"),
                        r -> assertThat(r).contains("où la date de mesure est attendue"));
        assertThat(imports.lignes(SortLigne.CREEE)).hasSize(1);
    }

    @Test
    void ce_qui_a_change_depuis_l_essai_n_est_pas_ecrase() {
        periodes.ouvrir(grappe, new PeriodeSaisie(UsagesDEssai.DEBUT, UsagesDEssai.FIN));
        essayer(ENTETES + essms(1) + ";DMP;1;10;;\n");
        mesures.enregistrer(
                grappe, periode(), List.of(new MesureSaisie(essms(1), "DMP", 9, 10, 0, "")), SourceMesure.SAISIE);
        var etat = enregistrer();
        assertThat(etat.phase()).isEqualTo(Phase.ARRETE);
        assertThat(etat.refus()).contains("ont changé depuis l’essai");
        assertThat(lues()).singleElement().extracting(MesureFiche::numerateur).isEqualTo(9);
        assertThat(imports.imports()).isEmpty();
    }

    @Test
    void la_correspondance_choisie_est_retrouvee_par_le_collegue_de_la_region() {
        var texte = "Numéro;Ce qui compte;Sur\n" + essms(1) + ";3;4\n";
        var vu = examiner("FINESS;Ce qui compte;Sur\n" + essms(1) + ";3;4\n");
        assertThat(vu.ligneEntetes()).as("no headers that mean enough").isZero();
        var choisie = Correspondance.lire("FINESS;NUMERATEUR DMP;DENOMINATEUR DMP");
        var fichier = ecrire(texte);
        imports.essayer(fichier, "a.csv", new DemandeImport(null, 0, 1, choisie, UsagesDEssai.DEBUT, UsagesDEssai.FIN));
        assertThat(attendre().compte(SortLigne.CREEE)).isEqualTo(1);
        session.ouvrir(Role.CHARGE_MISSION_DT);
        var repris = imports.examiner(ecrire(texte), null, 0, 1);
        assertThat(repris.connue()).isTrue();
        assertThat(repris.colonnes()).isEqualTo(choisie);
    }

    @Test
    void un_grand_fichier_est_charge_d_un_coup_avec_ses_motifs() {
        var texte = new StringBuilder("FINESS;Indicateur;Numérateur;Dénominateur;Réduction;Début;Fin\n");
        for (int jour = 0; jour < 60; jour++) {
            var date = UsagesDEssai.DEBUT.plusDays(jour);
            for (int numero = 1; numero <= 4; numero++) {
                for (var code : List.of("MSSANTE", "DMP", "DUI_ACTIFS", "PROJET_PERSONNALISE", "AGENDA")) {
                    texte.append(essms(numero) + ";" + code + ";" + jour + ";100;" + (code.equals("DMP") ? "3;" : ";")
                            + date + ";" + date + "\n");
                }
            }
        }
        var etat = lancer(texte.toString(), null, null, null);
        assertThat(etat.compte(SortLigne.CREEE)).isEqualTo(1200);
        assertThat(etat.periodesAOuvrir()).isEqualTo(60);
        assertThat(enregistrer().phase()).isEqualTo(Phase.ENREGISTRE);
        assertThat(base.sql(
                                "SELECT COUNT(*) FROM mesure WHERE source = 'IMPORT' AND version = 1 AND trace_par_id IS NOT NULL"
                                        + " AND (reduction_motif = 'Personne accueillie sous anonymat') = (indicateur = 'DMP')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1200);
        assertThat(lancer(texte.toString(), null, null, null).compte(SortLigne.INCHANGEE))
                .isEqualTo(1200);
    }

    @Test
    void sans_essai_il_n_y_a_rien_a_enregistrer_et_un_essai_ne_s_enregistre_qu_une_fois() {
        assertThatThrownBy(imports::enregistrer).isInstanceOf(Refus.class).hasMessageContaining("pas d’essai");
        essayer(ENTETES + essms(1) + ";DMP;1;10;;\n");
        enregistrer();
        assertThatThrownBy(imports::enregistrer).isInstanceOf(Refus.class);
    }

    private static String essms(int numero) {
        return GrappesDEssai.essms(numero);
    }

    private long periode() {
        return periodes.periodes(grappe).getFirst().id();
    }

    private List<MesureFiche> lues() {
        return mesures.mesures(grappe, periode());
    }

    private FichierExamine examiner(String texte) {
        return imports.examiner(ecrire(texte), null, null, null);
    }

    private EtatImportMesures essayer(String texte) {
        return essayer(texte, null);
    }

    private EtatImportMesures essayer(String texte, @Nullable Long seule) {
        return lancer(texte, seule, UsagesDEssai.DEBUT, UsagesDEssai.FIN);
    }

    private EtatImportMesures lancer(
            String texte, @Nullable Long seule, @Nullable LocalDate debut, @Nullable LocalDate fin) {
        var fichier = ecrire(texte);
        var vu = imports.examiner(fichier, null, null, null);
        imports.essayer(
                fichier,
                "mesures.csv",
                new DemandeImport(seule, vu.feuille(), vu.ligneEntetes(), vu.colonnes(), debut, fin));
        var etat = attendre();
        if (etat.phase() == Phase.ARRETE) {
            throw new Refus(etat.refus());
        }
        return etat;
    }

    private EtatImportMesures enregistrer() {
        imports.enregistrer();
        return attendre();
    }

    private EtatImportMesures attendre() {
        return AttenteImport.de(imports);
    }

    private Path ecrire(String texte) {
        try {
            return Files.writeString(dossier.resolve("m" + rang++ + ".csv"), texte);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
