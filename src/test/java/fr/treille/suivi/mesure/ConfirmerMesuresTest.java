package fr.treille.suivi.mesure;

import static fr.treille.suivi.usage.UsagesDEssai.saisie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What surprises is not recorded before somebody says that it is right; what is impossible never is. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class ConfirmerMesuresTest {

    @Autowired
    MesureService mesures;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    private long grappe;
    private long periode;

    @BeforeEach
    void mesurer() {
        grappe = usages.conventionnee("Mesurée", 4).id();
        var premiere = usages.periode(grappe);
        usages.mesurer(grappe, premiere, 2, 11, 83, "MSSANTE");
        periode = usages.periode(grappe, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        session.ouvrir(Role.ANIMATEUR);
    }

    @Test
    void plus_de_cent_pour_cent_est_refuse_tant_que_personne_ne_le_confirme() {
        var saisies = List.of(saisie(1, "MSSANTE", 1160, 83), saisie(2, "MSSANTE", 12, 83));
        assertThatThrownBy(() -> mesures.enregistrer(grappe, periode, saisies, SourceMesure.SAISIE))
                .isInstanceOfSatisfying(RefusMesures.class, refus -> {
                    assertThat(refus.aConfirmer()).isTrue();
                    assertThat(refus.refus()).singleElement().satisfies(un -> {
                        assertThat(un.aConfirmer()).isTrue();
                        assertThat(un.champ()).isEqualTo("numerateur");
                        assertThat(un.message()).contains("plus de 100\u00A0%", "11 / 83");
                    });
                });
        assertThat(mesures.mesures(grappe, periode)).isEmpty();
        assertThat(mesures.confirmer(grappe, periode, saisies, SourceMesure.SAISIE)
                        .nouvelles())
                .isEqualTo(2);
        // what stands there already is not asked again
        assertThat(mesures.enregistrer(grappe, periode, saisies, SourceMesure.SAISIE)
                        .inchangees())
                .isEqualTo(2);
    }

    @Test
    void le_triple_de_la_derniere_periode_aussi_et_une_faute_a_cote_n_est_pas_a_confirmer() {
        var saisies = List.of(saisie(1, "MSSANTE", 40, 83), saisie(2, "DMP", 13, 12));
        assertThatThrownBy(() -> mesures.enregistrer(grappe, periode, saisies, SourceMesure.SAISIE))
                .isInstanceOfSatisfying(RefusMesures.class, refus -> {
                    assertThat(refus.aConfirmer()).isFalse();
                    assertThat(refus.refus())
                            .extracting(RefusMesure::aConfirmer)
                            .containsExactly(true, false);
                });
        assertThatThrownBy(() -> mesures.confirmer(grappe, periode, saisies, SourceMesure.SAISIE))
                .isInstanceOf(RefusMesures.class)
                .hasMessageContaining("dépasse le dénominateur");
    }

    @Test
    void un_numerateur_impossible_ne_se_confirme_pas() {
        var impossible = List.of(saisie(1, "MSSANTE", 8301, 83));
        assertThatThrownBy(() -> mesures.confirmer(grappe, periode, impossible, SourceMesure.SAISIE))
                .isInstanceOf(RefusMesures.class)
                .hasMessageContaining("plus de 100 par personne");
        mesures.confirmer(grappe, periode, List.of(saisie(1, "MSSANTE", 8300, 83)), SourceMesure.SAISIE);
    }

    @Test
    void les_dernieres_mesures_sont_celles_d_avant_la_periode() {
        assertThat(mesures.dernieres(grappe, periode))
                .extracting(MesureFiche::termes)
                .containsExactly("11 / 83", "11 / 83");
        mesures.confirmer(grappe, periode, List.of(saisie(1, "MSSANTE", 50, 83)), SourceMesure.SAISIE);
        assertThat(mesures.dernieres(grappe, periode))
                .extracting(MesureFiche::numerateur)
                .containsOnly(11);
        var autre = usages.conventionnee("Autre", 4).id();
        session.ouvrir(Role.ANIMATEUR);
        assertThat(mesures.dernieres(autre, periode))
                .as("a period of another grappe")
                .isEmpty();
    }
}
