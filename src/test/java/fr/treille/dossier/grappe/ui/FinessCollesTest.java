package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.dossier.grappe.GrappesDEssai;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A column of FINESS numbers as it comes out of a spreadsheet, a message or a PDF. */
class FinessCollesTest {

    private static final String UN = GrappesDEssai.essms(1);
    private static final String DEUX = GrappesDEssai.essms(2);
    private static final String ARIEGE = GrappesDEssai.finess("0900", 3);
    private static final String CORSE = GrappesDEssai.finess("2A00", 4);

    @Test
    void une_colonne_se_lit_une_ligne_a_la_fois_sans_doublon() {
        var lus =
                FinessColles.lire("N° FINESS\r\n" + UN + "\r\n\r\n " + DEUX + " \n" + UN + "\n" + CORSE.toLowerCase());

        assertThat(lus.numeros()).containsExactly(UN, DEUX, CORSE);
        assertThat(lus.illisibles()).containsExactly("N° FINESS");
    }

    @Test
    void les_espaces_et_le_zero_perdu_ne_genent_pas() {
        var groupe = UN.substring(0, 2) + " " + UN.substring(2, 5) + "\u00A0" + UN.substring(5);

        assertThat(FinessColles.lire(groupe + "\n" + ARIEGE.substring(1)).numeros())
                .containsExactly(UN, ARIEGE);
    }

    @Test
    void un_tableau_entier_ou_une_liste_sur_une_ligne_donnent_leurs_numeros() {
        assertThat(FinessColles.lire(UN + "\tRésidence 1\t31000\n" + DEUX + ";" + CORSE)
                        .numeros())
                .containsExactly(UN, DEUX, CORSE);
    }

    @Test
    void une_cle_fausse_un_siret_et_un_telephone_ne_sont_pas_des_finess() {
        var faux = UN.substring(0, 8) + (UN.charAt(8) == '9' ? '0' : (char) (UN.charAt(8) + 1));

        var lus = FinessColles.lire(faux + "\n42459649200142\n0561000000");

        assertThat(lus.numeros()).isEmpty();
        assertThat(lus.illisibles()).containsExactly(faux, "42459649200142", "0561000000");
    }

    @Test
    void le_constat_dit_ce_qu_est_devenu_chaque_numero() {
        var colles = FinessColles.lire(UN + "\n" + DEUX + "\n" + ARIEGE + "\n" + CORSE + "\nsans numéro");

        assertThat(colles.constat(Set.of(UN, DEUX), Set.of(UN, DEUX, ARIEGE), Set.of(DEUX)))
                .containsExactly(
                        "1 ESSMS trouvé et choisi.",
                        "Déjà dans la grappe (1)\u00A0: " + DEUX + ".",
                        "Fermés, ou qui ne sont pas des ESSMS (1)\u00A0: " + ARIEGE + ".",
                        "Introuvables dans le registre (1)\u00A0: " + CORSE + ".",
                        "Lignes sans FINESS juste (1)\u00A0: sans numéro.");
    }
}
