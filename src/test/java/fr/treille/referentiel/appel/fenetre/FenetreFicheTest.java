package fr.treille.referentiel.appel.fenetre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a window receives and on which days. */
class FenetreFicheTest {

    private static final Set<Secteur> PA = Set.of(Secteur.PA);

    private static final Set<TypeProjet> TOUS = EnumSet.allOf(TypeProjet.class);
    private static final FenetreFiche FENETRE = fenetre(1, "2025-04-22", "2025-06-13", "2025-06-01", TOUS);

    @Test
    void le_premier_et_le_dernier_jour_sont_dans_la_fenetre() {
        for (var jour : List.of("2025-04-22", "2025-05-15", "2025-06-13")) {
            assertThatCode(() -> FENETRE.controlerAccueil(LocalDate.parse(jour), TypeProjet.MIXTE, false, PA))
                    .doesNotThrowAnyException();
            assertThat(FENETRE.horsDelai(LocalDate.parse(jour), false)).isFalse();
        }
    }

    @Test
    void un_depot_avant_l_ouverture_est_premature() {
        assertThatThrownBy(() -> FENETRE.controlerAccueil(LocalDate.of(2025, 4, 21), TypeProjet.ACQUISITION, false, PA))
                .isInstanceOfSatisfying(Refus.class, r -> assertThat(r.champ()).contains(FenetreFiche.CHAMP_DATE))
                .hasMessage("Le dépôt du 21/04/2025 est prématuré\u00A0: la fenêtre ouvre le 22/04/2025.");
    }

    @Test
    void un_depot_apres_la_cloture_est_hors_delai() {
        var lendemain = LocalDate.of(2025, 6, 14);
        assertThat(FENETRE.horsDelai(lendemain, false)).isTrue();
        assertThat(FENETRE.retard(lendemain, false))
                .isEqualTo("Le dépôt du 14/06/2025 est hors délai\u00A0: la fenêtre a fermé le 13/06/2025 à minuit.");
    }

    @Test
    void un_projet_sur_plusieurs_regions_a_sa_propre_cloture() {
        assertThat(FENETRE.horsDelai(LocalDate.of(2025, 6, 1), true)).isFalse();
        var lendemain = LocalDate.of(2025, 6, 2);
        assertThat(FENETRE.horsDelai(lendemain, true)).isTrue();
        assertThat(FENETRE.horsDelai(lendemain, false)).isFalse();
        assertThat(FENETRE.retard(lendemain, true))
                .contains("a fermé aux projets sur plusieurs régions le 01/06/2025 à minuit");
    }

    @Test
    void une_fenetre_refuse_le_type_qu_elle_ne_recoit_pas() {
        var acquisitions = fenetre(2, "2022-03-15", "2022-07-01", null, Set.of(TypeProjet.ACQUISITION));
        assertThatThrownBy(
                        () -> acquisitions.controlerAccueil(LocalDate.of(2022, 4, 1), TypeProjet.EVOLUTION, false, PA))
                .isInstanceOfSatisfying(Refus.class, r -> assertThat(r.champ()).contains("type"))
                .hasMessage("La fenêtre du 15/03/2022 au 01/07/2022 ne reçoit pas les projets de type"
                        + " «\u00A0évolution\u00A0».");
    }

    @Test
    void une_fenetre_refuse_le_secteur_qu_elle_ne_recoit_pas() {
        var socialSeul = new FenetreFiche(
                3,
                null,
                LocalDate.of(2022, 9, 30),
                null,
                null,
                null,
                null,
                null,
                null,
                EtendueProjets.TOUTES,
                Map.of(TypeProjet.ACQUISITION, Set.of(Secteur.PDE, Secteur.AHI)));
        var jour = LocalDate.of(2022, 9, 30);
        assertThatCode(() -> socialSeul.controlerAccueil(jour, TypeProjet.ACQUISITION, false, Set.of(Secteur.PDE)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> socialSeul.controlerAccueil(jour, TypeProjet.ACQUISITION, false, PA))
                .isInstanceOfSatisfying(Refus.class, r -> assertThat(r.champ()).contains("type"))
                .hasMessageContaining("jusqu’au 30/09/2022")
                .hasMessageContaining("de ces secteurs");
        assertThat(socialSeul.ouverte(LocalDate.of(1990, 1, 1))).isTrue();
        assertThat(socialSeul.ouverte(jour.plusDays(1))).isFalse();
    }

    @Test
    void une_fenetre_dit_si_elle_recoit_les_projets_sur_plusieurs_regions() {
        var jour = LocalDate.of(2025, 5, 2);
        var une = etendue(EtendueProjets.UNE_REGION);
        var plusieurs = etendue(EtendueProjets.PLUSIEURS_REGIONS);
        assertThatCode(() -> une.controlerAccueil(jour, TypeProjet.MIXTE, false, PA))
                .doesNotThrowAnyException();
        assertThatCode(() -> plusieurs.controlerAccueil(jour, TypeProjet.MIXTE, true, PA))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> une.controlerAccueil(jour, TypeProjet.MIXTE, true, PA))
                .isInstanceOfSatisfying(Refus.class, r -> assertThat(r.champ()).contains("type"))
                .hasMessageContaining("ne reçoit pas les projets sur plusieurs régions");
        assertThatThrownBy(() -> plusieurs.controlerAccueil(jour, TypeProjet.MIXTE, false, PA))
                .hasMessageContaining("ne reçoit pas les projets sur une seule région");
        assertThat(une.recoit(TypeProjet.MIXTE, true, PA)).isFalse();
        assertThat(plusieurs.recoit(TypeProjet.MIXTE, true, PA)).isTrue();
        assertThat(une.accueilsEnClair()).endsWith("sur une seule région");
        assertThat(FENETRE.accueilsEnClair()).doesNotContain("région");
    }

    private static FenetreFiche etendue(EtendueProjets etendue) {
        return new FenetreFiche(
                1,
                null,
                LocalDate.of(2025, 6, 13),
                null,
                null,
                null,
                null,
                null,
                null,
                etendue,
                Map.of(TypeProjet.MIXTE, EnumSet.allOf(Secteur.class)));
    }

    @Test
    void un_type_admet_les_situations_qui_lui_vont() {
        assertThat(TypeProjet.ACQUISITION.admet(Situation.EVOLUTION)).isFalse();
        assertThat(TypeProjet.EVOLUTION.admet(Situation.ACQUISITION)).isFalse();
        assertThat(TypeProjet.EVOLUTION.admet(Situation.EVOLUTION)).isTrue();
        assertThat(TypeProjet.MIXTE.admet(Situation.ACQUISITION)).isTrue();
    }

    private static FenetreFiche fenetre(
            long id, String ouverture, String cloture, String multiregionale, Set<TypeProjet> types) {
        var fin = LocalDate.parse(cloture);
        return new FenetreFiche(
                id,
                LocalDate.parse(ouverture),
                fin,
                multiregionale == null ? null : LocalDate.parse(multiregionale),
                fin.plusDays(21),
                fin.plusDays(60),
                fin.plusDays(90),
                null,
                null,
                EtendueProjets.TOUTES,
                types.stream().collect(Collectors.toMap(type -> type, type -> EnumSet.allOf(Secteur.class))));
    }
}
