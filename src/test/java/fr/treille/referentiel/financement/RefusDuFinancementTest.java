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
        var essms = Baremes.essms(ACQUISITION, 1, 5).getFirst();
        refuseSur("equipement", () -> essms.equipe(Montant.euros(-1)));
        refuseSur("equipement", () -> new Supplements(Montant.euros(-1), Montant.zero(), null, false));
        refuseSur("amoa", () -> new Supplements(Montant.zero(), Montant.euros(-1), null, false));
    }

    @Test
    void un_supplement_negatif_n_est_pas_d_un_bareme() {
        var tranches = List.of(tranche(ACQUISITION, USAGE, 1, null, 7_000));
        for (int i = 0; i < 3; i++) {
            var montants = new Montant[] {Montant.zero(), Montant.zero(), Montant.zero()};
            montants[i] = Montant.euros(-1);
            refuse(
                    "ne peut pas être négatif",
                    () -> new Bareme("Essai", tranches, montants[0], montants[1], montants[2]));
        }
    }

    @Test
    void des_heures_impossibles_sont_refusees_sur_leur_champ() {
        refuseSur("heuresTotales", () -> heures("0", "0", "0", "0", ""));
        refuseSur("heuresTotales", () -> heures("-1", "0", "0", "0", ""));
        refuseSur("heuresTotales", () -> heures("8784000.01", "0", "0", "0", ""));
        refuseSur("heuresApa", () -> heures("10", "-1", "0", "0", ""));
        refuseSur("heuresPch", () -> heures("10", "0", "-1", "0", ""));
        refuseSur("heuresAutres", () -> heures("10", "0", "0", "-1", "CNAV"));
        refuseSur("heuresApa", () -> heures("10", "9000000", "0", "0", ""));
        refuseSur("financeur", () -> heures("10", "0", "0", "1", " "));
        refuseSur("financeur", () -> heures("10", "0", "0", "1", "x".repeat(201)));
        assertThatThrownBy(() -> heures("10", "4", "4", "2.01", "CNAV"))
                .hasMessage("Les heures médico-sociales, 10,01\u00A0h, dépassent le total des heures, 10\u00A0h.");
        assertThatThrownBy(() -> heures("10", "-1", "0", "0", ""))
                .hasMessage("Les heures APA\u00A0: un nombre d’heures n’est pas négatif.");
        assertThatThrownBy(() -> heures("9000000", "0", "0", "0", "")).hasMessageContaining("mille personnes");
    }

    @Test
    void des_heures_aux_bornes_sont_admises() {
        var tout = heures("8784000", "4392000", "4392000", "0", "");
        assertThat(tout.quotite()).isEqualByComparingTo("1");
        assertThat(tout.confort()).isEqualByComparingTo("0");
        var moitie = heures("10", "2", "2", "1", " CNAV ");
        assertThat(moitie.medicoSociales()).isEqualByComparingTo("5");
        assertThat(moitie.confort()).isEqualByComparingTo("0.5");
        assertThat(moitie.sousLaMoitie()).isFalse();
        assertThat(moitie.financeur()).isEqualTo("CNAV");
        assertThat(moitie.de(2023).annee()).isEqualTo(2023);
        assertThat(moitie.de(2024)).isEqualTo(moitie);
        assertThat(heures("10", "2", "2", "0.99", "CNAV").sousLaMoitie()).isTrue();
    }

    @Test
    void seul_un_saad_a_des_heures() {
        refuse(
                "n’est pas un SAAD",
                () -> new EssmsDemande(
                        Baremes.finess(1),
                        "EHPAD",
                        ACQUISITION,
                        Tarif.REFERENCEE,
                        false,
                        Baremes.heures(1, 2),
                        true,
                        TailleOg.GRAND,
                        Montant.zero()));
    }

    @Test
    void une_source_trop_longue_est_refusee_sur_son_champ() {
        refuseSur(
                "sourceFinancement",
                () -> new ChoixFinancement(
                        CompteRangs.PAR_SITUATION,
                        RangsRejoints.REPART,
                        PorteeAmoa.PETITS_OG,
                        RangsBaremes.ENSEMBLE,
                        "x".repeat(301)));
        assertThat(new ChoixFinancement(
                        CompteRangs.PAR_SITUATION, RangsRejoints.REPART, PorteeAmoa.UN_PETIT_OG, null, " "))
                .isEqualTo(ChoixFinancement.DAVANT);
    }

    @Test
    void les_choix_se_disent() {
        assertThat(CompteRangs.values()).extracting(CompteRangs::libelle).allMatch(l -> l.contains("compte"));
        assertThat(RangsRejoints.values()).extracting(RangsRejoints::libelle).doesNotContain("");
        assertThat(PorteeAmoa.values()).extracting(PorteeAmoa::libelle).allMatch(l -> l.contains("petit"));
        assertThat(RangsBaremes.values())
                .extracting(RangsBaremes::libelle, RangsBaremes::explication)
                .doesNotHaveDuplicates()
                .allMatch(dite -> dite.toString().contains("compte"));
        assertThat(Unite.values()).extracting(Unite::libelle).containsExactly("ESSMS", "projet");
    }

    private static HeuresSaad heures(String totales, String apa, String pch, String autres, String financeur) {
        return new HeuresSaad(
                2024,
                new BigDecimal(totales),
                new BigDecimal(apa),
                new BigDecimal(pch),
                new BigDecimal(autres),
                financeur);
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
