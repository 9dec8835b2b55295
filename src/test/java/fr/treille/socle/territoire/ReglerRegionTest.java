package fr.treille.socle.territoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The agency, the signatories and the settings of a région, changed by its administration and by nobody else. */
@TestIntegration
class ReglerRegionTest {

    private static final Agence AGENCE = new Agence(
            " Agence régionale de santé Occitanie ",
            "",
            "1 place de la Treille\n\n 34000 Montpellier ",
            "Montpellier",
            "+33 4 00 00 00 00",
            "esms@ars-occitanie.test",
            "",
            "tribunal administratif de Montpellier",
            "6 rue Pitot, 34000 Montpellier",
            "");

    @Autowired
    RegionService regions;

    @Autowired
    SignataireService signataires;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void administrer() {
        session.ouvrir(Role.ADMINISTRATION);
    }

    @Test
    void l_agence_s_enregistre_sans_espaces_ni_lignes_vides() {
        regler(AGENCE, "Indian/Reunion", 8);

        assertThat(regions.fiche()).satisfies(fiche -> {
            assertThat(fiche.code()).isEqualTo("76");
            assertThat(fiche.agence().nom()).isEqualTo("Agence régionale de santé Occitanie");
            assertThat(fiche.agence().adresse()).isEqualTo("1 place de la Treille\n34000 Montpellier");
            assertThat(fiche.zone().getId()).isEqualTo("Indian/Reunion");
            assertThat(fiche.tailleMinimale()).isEqualTo(8);
            assertThat(fiche.ouverte()).isTrue();
        });
        regler(AGENCE, "Europe/Paris", 15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nom|' '|Le nom de l’agence est obligatoire.",
                "adresse|' '|L’adresse est obligatoire.",
                "ville|''|La ville est obligatoire.",
                "telephone|bureau 12|« bureau 12 » n’est pas un numéro de téléphone",
                "courriel|ars|« ars » n’est pas une adresse électronique",
                "tribunal|''|Le tribunal est obligatoire.",
                "tribunalAdresse|''|L’adresse du tribunal est obligatoire."
            })
    void un_champ_faux_de_l_agence_est_refuse_sur_ce_champ(String champ, String valeur, String message) {
        assertThatThrownBy(() -> regler(avec(champ, valeur), "Europe/Paris", 15))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains(champ);
                    assertThat(refus.message().replace('\u00A0', ' ')).contains(message);
                });
    }

    @Test
    void une_adresse_trop_longue_pour_l_en_tete_est_refusee() {
        assertThatThrownBy(() -> regler(avec("adresse", "1\n2\n3\n4\n5\n6"), "Europe/Paris", 15))
                .hasMessageContaining("L’adresse a 6 lignes");
    }

    @Test
    void un_fuseau_inconnu_et_une_taille_impossible_sont_refuses() {
        assertThatThrownBy(() -> regler(AGENCE, "Europe/Toulouse", 15))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("fuseau"));
        assertThatThrownBy(() -> regler(AGENCE, "Europe/Paris", 0))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("tailleMinimale"));
    }

    @Test
    void une_fiche_perimee_ne_s_enregistre_pas() {
        var version = regions.fiche().version();
        assertThatThrownBy(() -> regions.modifier(new RegionSaisie(AGENCE, "Europe/Paris", 15, false, version - 1)))
                .isInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void la_coordination_ne_regle_pas_la_region() {
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(regions::fiche).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signataires.ajouter(saisie(jour(1), null))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void une_delegation_s_ajoute_se_corrige_et_prend_fin() {
        var id = signataires.ajouter(saisie(jour(1), null));
        assertThat(ligne(id)).satisfies(ligne -> {
            assertThat(ligne.nomComplet()).isEqualTo("Ulysse Cabardès");
            assertThat(ligne.actes()).containsExactly(ActeSigne.LETTRE);
            assertThat(ligne.enVigueur(jour(1))).isTrue();
            assertThat(ligne.enVigueur(jour(1).minusDays(1))).isFalse();
        });

        signataires.terminer(id, ligne(id).version(), jour(9));

        assertThat(ligne(id).enVigueur(jour(9))).isTrue();
        assertThat(ligne(id).enVigueur(jour(10))).isFalse();
        signataires.modifier(id, ligne(id).version(), saisie(jour(2), null));
        assertThat(ligne(id).au()).isNull();
    }

    @Test
    void une_delegation_ne_finit_pas_avant_de_commencer() {
        assertThatThrownBy(() -> signataires.ajouter(saisie(jour(5), jour(4))))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains("au");
                    assertThat(refus.message())
                            .isEqualTo("La délégation ne peut pas finir le 04/03/2025\u00A0: elle commence le"
                                    + " 05/03/2025.");
                });
        var id = signataires.ajouter(saisie(jour(5), null));
        assertThatThrownBy(() -> signataires.terminer(id, ligne(id).version(), jour(4)))
                .isInstanceOf(Refus.class);
    }

    @Test
    void une_delegation_dit_qui_quoi_depuis_quand_et_par_quelle_decision() {
        var complete = saisie(jour(1), null);
        for (var incomplete : new SignataireSaisie[] {
            new SignataireSaisie("", "", "", complete.qualite(), false, complete.actes(), "D", jour(1), null),
            new SignataireSaisie("", "", "Nom", " ", false, complete.actes(), "D", jour(1), null),
            new SignataireSaisie("", "", "Nom", "Qualité", false, Set.of(), "D", jour(1), null),
            new SignataireSaisie("", "", "Nom", "Qualité", false, complete.actes(), "", jour(1), null),
            new SignataireSaisie("", "", "Nom", "Qualité", false, complete.actes(), "D", null, null)
        }) {
            assertThatThrownBy(() -> signataires.ajouter(incomplete))
                    .isInstanceOfSatisfying(
                            Refus.class, refus -> assertThat(refus.champ()).isPresent());
        }
    }

    @Test
    void le_signataire_d_une_autre_region_est_repondu_comme_celui_qui_n_existe_pas() {
        var id = signataires.ajouter(saisie(jour(1), null));
        var version = ligne(id).version();
        base.sql("UPDATE signataire SET region_code = '75' WHERE id = ?")
                .param(id)
                .update();

        assertThat(signataires.signataires()).extracting(SignataireLigne::id).doesNotContain(id);
        assertThatThrownBy(() -> signataires.modifier(id, version, saisie(jour(1), null)))
                .hasMessage("Cette personne n’existe pas, ou ne signe pas pour votre région.");
        assertThatThrownBy(() -> signataires.terminer(999_999_999, 0, jour(2)))
                .hasMessage("Cette personne n’existe pas, ou ne signe pas pour votre région.");
    }

    private SignataireLigne ligne(long id) {
        return signataires.signataires().stream()
                .filter(ligne -> ligne.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void regler(Agence agence, String fuseau, int taille) {
        regions.modifier(
                new RegionSaisie(agence, fuseau, taille, false, regions.fiche().version()));
    }

    private static Agence avec(String champ, String valeur) {
        return new Agence(
                champ.equals("nom") ? valeur : AGENCE.nom(),
                AGENCE.direction(),
                champ.equals("adresse") ? valeur : AGENCE.adresse(),
                champ.equals("ville") ? valeur : AGENCE.ville(),
                champ.equals("telephone") ? valeur : AGENCE.telephone(),
                champ.equals("courriel") ? valeur : AGENCE.courriel(),
                AGENCE.site(),
                champ.equals("tribunal") ? valeur : AGENCE.tribunal(),
                champ.equals("tribunalAdresse") ? valeur : AGENCE.tribunalAdresse(),
                champ.equals("grades") ? valeur : AGENCE.grades());
    }

    private static SignataireSaisie saisie(LocalDate du, LocalDate au) {
        return new SignataireSaisie(
                "Monsieur",
                "Ulysse",
                "Cabardès",
                "Le directeur de l’autonomie",
                false,
                Set.of(ActeSigne.LETTRE),
                "Décision du 3 mars 2025",
                du,
                au);
    }

    private static LocalDate jour(int jour) {
        return LocalDate.of(2025, 3, jour);
    }
}
