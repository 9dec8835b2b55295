package fr.treille.suivi.mesure;

import static fr.treille.suivi.usage.UsagesDEssai.ANONYMAT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.suivi.usage.UsagesDEssai;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be counted, and what cannot, each refusal on its own field. */
class ControleMesureTest {

    private static final String MEMBRE = "310000017";

    private final ControleMesure controle = new ControleMesure(
            List.of(UsagesDEssai.MSSANTE, UsagesDEssai.DMP, UsagesDEssai.PRESCRIPTION), Set.of(MEMBRE)::contains);

    private String refus(MesureSaisie saisie) {
        return controle.refus(saisie)
                .map(motif -> motif.champ() + "\u00A0: " + motif.message())
                .orElse("");
    }

    private static MesureSaisie saisie(
            String indicateur,
            @Nullable Integer numerateur,
            @Nullable Integer denominateur,
            int reduction,
            String motif) {
        return new MesureSaisie(MEMBRE, indicateur, numerateur, denominateur, reduction, motif);
    }

    @ParameterizedTest
    @CsvSource({
        "DMP, 0, 0",
        "DMP, 0, 12",
        "DMP, 12, 12",
        "DMP, 5, ",
        "MSSANTE, 300, 12",
        "MSSANTE, 4, 0",
        "E_PRESCRIPTION, 7, ",
        "DMP, , "
    })
    void une_mesure_possible(String indicateur, @Nullable Integer numerateur, @Nullable Integer denominateur) {
        assertThat(refus(saisie(indicateur, numerateur, denominateur, 0, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DMP|13|12|numerateur|Le numérateur (13 DMP alimentés) dépasse le dénominateur (12).",
                "DMP|1|0|numerateur|Le numérateur (1 DMP alimentés) dépasse le dénominateur (0).",
                "DMP|-1|12|numerateur|ne peut pas être négatif",
                "DMP|0|-3|denominateur|ne peut pas être négatif",
                "MSSANTE|-300|12|numerateur|ne peut pas être négatif",
                "DMP||12|numerateur|Donnez le numérateur (DMP alimentés), 0 s’il n’y en a pas",
                "MSSANTE|10000001|12|numerateur|Un numérateur va jusqu’à 10 000 000.",
                "DMP|1|10000001|denominateur|Un dénominateur va jusqu’à 10 000 000.",
                "E_PRESCRIPTION|7|9|denominateur|se compte sans dénominateur",
                "FAX|7|9|indicateur|n’a pas d’indicateur « FAX »"
            })
    void une_mesure_impossible(
            String indicateur,
            @Nullable Integer numerateur,
            @Nullable Integer denominateur,
            String champ,
            String message) {
        assertThat(refus(saisie(indicateur, numerateur, denominateur, 0, "")).replaceAll("[\u00A0\u202F]", " "))
                .startsWith(champ + " :")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DMP|3|anonyme|reductionMotif|« anonyme » n’est pas une situation du registre à ces dates : "
                        + ANONYMAT,
                "DMP|3|''|reductionMotif|Dites pourquoi le dénominateur est réduit : " + ANONYMAT,
                "DMP|0|" + ANONYMAT + "|reduction|Donnez le nombre de personnes retirées",
                "DMP|-2|" + ANONYMAT + "|reduction|ne peut pas être négative",
                "DMP|13|" + ANONYMAT + "|reduction|La réduction (13) dépasse le dénominateur (12).",
                "DMP|3|" + ANONYMAT + "|numerateur|dépasse le dénominateur (9, réduction déduite)",
                "MSSANTE|3|" + ANONYMAT + "|reduction|ne se réduit pas"
            })
    void une_reduction_impossible(String indicateur, int reduction, String motif, String champ, String message) {
        assertThat(refus(saisie(indicateur, 10, 12, reduction, motif)).replaceAll("[\u00A0\u202F]", " "))
                .startsWith(champ + " :")
                .contains(message);
    }

    @Test
    void une_reduction_de_la_liste_est_permise_jusqu_au_denominateur() {
        assertThat(refus(saisie("DMP", 9, 12, 3, ANONYMAT))).isEmpty();
        assertThat(refus(saisie("DMP", 0, 12, 12, ANONYMAT))).isEmpty();
    }

    @Test
    void un_essms_qui_n_est_pas_de_la_grappe_est_refuse() {
        assertThat(refus(new MesureSaisie("310000025", "DMP", 1, 2, 0, "")))
                .isEqualTo("finess\u00A0: L’ESSMS 310000025 n’est pas de cette grappe.");
    }

    @Test
    void un_commentaire_trop_long_est_refuse() {
        assertThat(refus(new MesureSaisie(MEMBRE, "DMP", 1, 2, 0, "", "x".repeat(501), null)))
                .startsWith("commentaire");
    }
}
