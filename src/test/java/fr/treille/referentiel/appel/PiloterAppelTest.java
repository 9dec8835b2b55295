package fr.treille.referentiel.appel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call is copied, written, published for good, then amended. */
@TestIntegration
class PiloterAppelTest {

    @Autowired
    private AppelService appels;

    @Autowired
    private PilotageAppelService pilotage;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient base;

    @Autowired
    private Clock horloge;

    private long brouillon;

    @BeforeEach
    void copier() {
        session.ouvrir(Role.COORDINATION_ARS);
        brouillon = pilotage.copier(2);
    }

    @AfterEach
    void retirer() {
        for (var ordre : List.of(
                "DELETE t FROM fenetre_type t JOIN fenetre f ON f.id = t.fenetre_id WHERE f.appel_id = ?",
                "DELETE FROM fenetre WHERE appel_id = ?",
                "DELETE FROM edition WHERE appel_id = ?",
                "DELETE FROM appel WHERE id = ?")) {
            base.sql(ordre).param(brouillon).update();
        }
        session.fermer();
    }

    private static FenetreFiche fenetre(String ouverture, String cloture, String multi, String recevabilite) {
        return new FenetreFiche(
                0,
                jour(ouverture),
                LocalDate.parse(cloture),
                jour(multi),
                jour(recevabilite),
                null,
                null,
                null,
                null,
                EtendueProjets.TOUTES,
                Map.of(TypeProjet.MIXTE, EnumSet.allOf(Secteur.class)));
    }

    private static LocalDate jour(String date) {
        return date.isEmpty() ? null : LocalDate.parse(date);
    }

    private AppelSaisie saisie(List<FenetreFiche> fenetres) {
        var fiche = appels.fiche(brouillon);
        return new AppelSaisie(
                "AAP d’essai",
                2023,
                Guichet.NATIONAL,
                Montant.euros(8_000_000),
                "Annonce",
                null,
                "Essai",
                ReglesDEssai.regles(),
                fenetres,
                fiche.version());
    }

    private static void refuse(String champ, String message, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains(champ);
            assertThat(refus.message()).contains(message);
        });
    }

    @Test
    void la_copie_est_un_brouillon_de_l_annee_suivante_aux_memes_regles_et_aux_dates_decalees() {
        var copie = appels.fiche(brouillon);
        assertThat(copie.intitule()).isEqualTo("AAP ESMS numérique Occitanie 2023");
        assertThat(copie.statut()).isEqualTo(StatutAppel.BROUILLON);
        assertThat(copie.enveloppe()).isNull();
        assertThat(copie.regles().bareme()).isEqualTo(appels.fiche(2).regles().bareme());
        assertThat(copie.regles().silences()).singleElement().asString().contains("à vérifier");
        assertThat(copie.fenetres())
                .extracting(FenetreFiche::ouverture, FenetreFiche::clotureDepot, FenetreFiche::engagement)
                .containsExactly(
                        tuple(jour("2023-03-15"), jour("2023-07-01"), jour("2023-12-30")),
                        tuple(jour("2023-03-15"), jour("2023-09-30"), jour("2023-12-30")));
        assertThat(copie.fenetres().getFirst().accueils())
                .isEqualTo(appels.fiche(2).fenetres().getFirst().accueils());
        assertThat(pilotage.apercuCopie(2).reports()).hasSize(6).noneMatch(CopieAppel.Report::ajustee);
        refuse("intitule", "existe déjà pour 2023", () -> pilotage.copier(2));
    }

    @Test
    void la_copie_prend_la_taille_minimale_de_la_region() {
        base.sql("UPDATE region SET taille_minimale = 8 WHERE code = '76'").update();
        try {
            assertThat(pilotage.apercuCopie(2).tailleMinimale()).isEqualTo(8);
            retirer();
            copier();
            assertThat(appels.fiche(brouillon).regles().tailleMinimale()).isEqualTo(8);
        } finally {
            base.sql("UPDATE region SET taille_minimale = 15 WHERE code = '76'").update();
        }
    }

    @Test
    void un_29_fevrier_devient_un_28_et_la_copie_le_dit() {
        pilotage.modifier(appels.fiche(brouillon), saisie(List.of(fenetre("2024-02-29", "2024-06-30", "", ""))));
        assertThat(pilotage.apercuCopie(brouillon).reports())
                .extracting(CopieAppel.Report::nouvelle, CopieAppel.Report::ajustee)
                .containsExactly(tuple(jour("2025-02-28"), true), tuple(jour("2025-06-30"), false));
    }

    @Test
    void un_brouillon_s_ecrit_en_entier() {
        var avant = appels.fiche(brouillon);
        pilotage.modifier(
                appels.fiche(brouillon), saisie(List.of(fenetre("2023-01-15", "2023-09-15", "2023-06-01", ""))));
        var apres = appels.fiche(brouillon);
        assertThat(apres.intitule()).isEqualTo("AAP d’essai");
        assertThat(apres.guichet()).isEqualTo(Guichet.NATIONAL);
        assertThat(apres.regles()).isEqualTo(ReglesDEssai.regles());
        assertThat(apres.fenetres()).singleElement().satisfies(fenetre -> {
            assertThat(fenetre.clotureMultiregionale()).isEqualTo(jour("2023-06-01"));
            assertThat(fenetre.accueils()).containsOnlyKeys(TypeProjet.MIXTE);
        });
        assertThat(apres.version()).isGreaterThan(avant.version());
    }

    @Test
    void des_dates_impossibles_sont_refusees_sur_leur_champ() {
        refuse(
                "fenetres.0.CLOTURE",
                "avant d’ouvrir le 15/06/2023",
                () -> saisie(List.of(fenetre("2023-06-15", "2023-06-01", "", ""))));
        refuse(
                "fenetres.1.RECEVABILITE",
                "vient avant",
                () -> saisie(List.of(
                        fenetre("2023-01-01", "2023-06-01", "", ""),
                        fenetre("2023-01-01", "2023-06-15", "", "2023-06-10"))));
        refuse(
                "fenetres.0.CLOTURE_MULTIREGIONALE",
                "vient avant",
                () -> saisie(List.of(fenetre("2023-01-01", "2023-06-01", "2023-06-02", ""))));
        refuse(
                "fenetres.1.CLOTURE",
                "va déjà",
                () -> saisie(List.of(
                        fenetre("2023-01-01", "2023-06-01", "", ""), fenetre("2023-01-01", "2023-06-01", "", ""))));
        refuse(
                "fenetres.0.accueils",
                "quels projets",
                () -> saisie(List.of(new FenetreFiche(
                        0,
                        null,
                        jour("2023-06-01"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        EtendueProjets.TOUTES,
                        Map.of()))));
        refuse(
                "fenetres.0.CLOTURE_MULTIREGIONALE",
                "ne reçoit pas les projets sur plusieurs régions",
                () -> saisie(List.of(new FenetreFiche(
                        0,
                        null,
                        jour("2023-06-15"),
                        jour("2023-06-01"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        EtendueProjets.UNE_REGION,
                        Map.of(TypeProjet.MIXTE, EnumSet.allOf(Secteur.class))))));
    }

    @Test
    void un_appel_sans_fenetre_ne_se_publie_pas() {
        pilotage.modifier(appels.fiche(brouillon), saisie(List.of()));
        refuse(
                "fenetres",
                "sans fenêtre de dépôt ne se publie pas",
                () -> pilotage.publier(brouillon, appels.fiche(brouillon).version()));
        assertThat(appels.fiche(brouillon).statut()).isEqualTo(StatutAppel.BROUILLON);
    }

    @Test
    void un_appel_sans_source_et_des_dates_ecrites_dans_le_desordre_ne_se_publient_pas() {
        refuse(
                "source",
                "de quel document",
                () -> pilotage.publier(brouillon, appels.fiche(brouillon).version()));
        pilotage.modifier(appels.fiche(brouillon), saisie(List.of(fenetre("2023-01-15", "2023-09-15", "", ""))));
        base.sql("UPDATE fenetre SET fin_instruction = '2023-09-01' WHERE appel_id = ?")
                .param(brouillon)
                .update();
        refuse(
                "fenetres.0.INSTRUCTION",
                "vient avant",
                () -> pilotage.publier(brouillon, appels.fiche(brouillon).version()));
    }

    @Test
    void un_appel_publie_ne_change_plus_que_par_un_amendement_motive_et_a_venir() {
        pilotage.modifier(appels.fiche(brouillon), saisie(List.of(fenetre("2023-01-15", "2023-09-15", "", ""))));
        pilotage.publier(brouillon, appels.fiche(brouillon).version());
        assertThat(appels.publies()).extracting(AppelFiche::id).contains(brouillon);
        assertThatThrownBy(() -> pilotage.modifier(appels.fiche(brouillon), saisie(List.of())))
                .hasMessageContaining("ses règles ne changent que par un amendement");
        var demain = LocalDate.now(horloge).plusDays(1);
        var regles = ReglesDEssai.avec(12, Set.of(), new GrilleNotation(null, List.of()), List.of());
        var version = appels.fiche(brouillon).version();
        refuse(
                "motif",
                "Dites pourquoi",
                () -> pilotage.amender(brouillon, new AmendementSaisie(demain, " ", regles, version)));
        refuse(
                "effet",
                "après aujourd’hui",
                () -> pilotage.amender(
                        brouillon, new AmendementSaisie(demain.minusDays(1), "Seuil abaissé", regles, version)));
        assertThatThrownBy(() -> pilotage.amender(
                        brouillon, new AmendementSaisie(demain, "Rien", ReglesDEssai.regles(), version)))
                .hasMessageContaining("Rien ne change");
        var saisie = new AmendementSaisie(demain, "Seuil abaissé", regles, version);
        assertThat(pilotage.apercuAmendement(brouillon, saisie))
                .extracting(difference -> difference.champ())
                .contains("Taille minimale", "Total de la grille");
        pilotage.amender(brouillon, saisie);
        assertThat(appels.fiche(brouillon).regles().tailleMinimale()).isEqualTo(15);
        assertThat(appels.fiche(brouillon, demain).regles().tailleMinimale()).isEqualTo(12);
        assertThat(appels.editions(brouillon).getLast())
                .satisfies(edition -> assertThat(edition.motif()).isEqualTo("Seuil abaissé"));
        refuse(
                "effet",
                "la suivante commence après",
                () -> pilotage.amender(
                        brouillon,
                        new AmendementSaisie(
                                demain,
                                "Encore",
                                ReglesDEssai.regles(),
                                appels.fiche(brouillon).version())));
    }

    @Test
    void un_brouillon_ne_s_amende_pas() {
        var version = appels.fiche(brouillon).version();
        assertThatThrownBy(() -> pilotage.amender(
                        brouillon, new AmendementSaisie(LocalDate.MAX, "Motif", ReglesDEssai.regles(), version)))
                .hasMessageContaining("est un brouillon");
    }

    @Test
    void la_seconde_personne_n_ecrase_pas_la_premiere() {
        var vue = appels.fiche(brouillon);
        var ancienne = saisie(List.of(fenetre("2023-01-15", "2023-09-15", "", "")));
        pilotage.modifier(vue, ancienne);
        assertThatThrownBy(() -> pilotage.modifier(vue, ancienne))
                .isInstanceOfSatisfying(
                        ModificationConcurrente.class,
                        conflit -> assertThat(conflit.differences())
                                .extracting(Difference::champ)
                                .contains("Intitulé", "Guichet", "Enveloppe", "Fenêtres"));
    }

    @Test
    void l_appel_d_une_autre_region_n_existe_pas() {
        for (ThrowingCallable action : List.<ThrowingCallable>of(
                () -> pilotage.copier(3),
                () -> pilotage.apercuCopie(3),
                () -> pilotage.publier(3, 0),
                () -> pilotage.modifier(SaisieAppel.sousLIdentifiant(appels.fiche(brouillon), 3), saisie(List.of())))) {
            assertThatThrownBy(action).hasMessage("Cet appel à projets n’existe pas dans votre région.");
        }
    }
}
