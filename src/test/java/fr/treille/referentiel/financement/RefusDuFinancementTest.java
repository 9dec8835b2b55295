package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Baremes.tranche;
import static fr.treille.referentiel.financement.Composante.USAGE;
import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Scales and projects that compute nothing, and why. */
class RefusDuFinancementTest {

    @Test
    void un_bareme_avec_un_trou_est_refuse() {
        refuse(
                "elle devrait commencer au rang 50",
                () -> bareme(tranche(ACQUISITION, USAGE, 1, 49, 7_000), tranche(ACQUISITION, USAGE, 60, null, 2_000)));
        refuse("elle devrait commencer au rang 1", () -> bareme(tranche(ACQUISITION, USAGE, 2, null, 7_000)));
    }

    @Test
    void un_bareme_qui_se_recouvre_est_refuse() {
        refuse(
                "recouvre la tranche précédente",
                () -> bareme(tranche(ACQUISITION, USAGE, 1, 50, 7_000), tranche(ACQUISITION, USAGE, 50, null, 2_000)));
        refuse(
                "recouvre la tranche précédente",
                () -> bareme(
                        tranche(ACQUISITION, USAGE, 1, null, 7_000), tranche(ACQUISITION, USAGE, 50, null, 2_000)));
    }

    @Test
    void un_bareme_sans_fin_ou_vide_est_refuse() {
        refuse("ne doit pas avoir de fin", () -> bareme(tranche(ACQUISITION, USAGE, 1, 49, 7_000)));
        refuse("au moins une tranche", () -> bareme());
    }

    @Test
    void une_tranche_impossible_est_refusee() {
        refuse("n’en est pas une", () -> tranche(ACQUISITION, USAGE, 0, 3, 7_000));
        refuse("n’en est pas une", () -> tranche(ACQUISITION, USAGE, 5, 3, 7_000));
        refuse("négatif", () -> tranche(ACQUISITION, USAGE, 1, null, -1));
    }

    @Test
    void un_projet_vide_est_refuse() {
        refuse("aucun ESSMS", () -> Demande.forfaits(List.of()));
    }

    @Test
    void le_meme_essms_deux_fois_est_refuse() {
        var essms = Baremes.essms(ACQUISITION, 1, 5);
        refuse("figure deux fois", () -> Demande.forfaits(List.of(essms.getFirst(), essms.getFirst())));
    }

    @Test
    void des_montants_negatifs_sont_refuses_sur_leur_champ() {
        var essms = Baremes.essms(ACQUISITION, 1, 5);
        refuseSur("equipement", () -> new Demande(essms, Montant.euros(-1), Montant.zero()));
        refuseSur("amoa", () -> new Demande(essms, Montant.zero(), Montant.euros(-1)));
    }

    @Test
    void des_heures_impossibles_sont_refusees_sur_leur_champ() {
        refuseSur("heuresTotales", () -> new HeuresSaad(BigDecimal.ZERO, BigDecimal.ZERO));
        refuseSur("heuresMedicoSociales", () -> new HeuresSaad(BigDecimal.TEN, BigDecimal.ONE));
        refuseSur("heuresMedicoSociales", () -> new HeuresSaad(BigDecimal.ONE.negate(), BigDecimal.ONE));
    }

    private static Bareme bareme(Tranche... tranches) {
        return new Bareme("Essai", List.of(tranches), null, null, null);
    }

    private static void refuse(String message, ThrowingCallable acte) {
        assertThatThrownBy(acte).isInstanceOf(Refus.class).hasMessageContaining(message);
    }

    private static void refuseSur(String champ, ThrowingCallable acte) {
        assertThatThrownBy(acte)
                .isInstanceOfSatisfying(Refus.class, r -> assertThat(r.champ()).contains(champ));
    }
}
