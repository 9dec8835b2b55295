package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The one date field: what it reads, and what it says of what it does not take. */
class ChampDateTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 9, 22);

    private final ChampDate champ = Champs.date("Pour le", PlageDates.ECHEANCE, AUJOURDHUI);

    @Test
    void ce_qui_est_tape_est_lu_ou_refuse_avec_des_mots() {
        assertThat(lu("1-10-2025").getOrThrow(IllegalStateException::new)).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(lu("1012025").getMessage())
                .hasValueSatisfying(mots -> assertThat(mots).contains("1012025", "plusieurs façons", "JJ/MM/AAAA"));
        assertThat(lu("31/10/202").isError()).isTrue();
    }

    private com.vaadin.flow.data.binder.Result<LocalDate> lu(String texte) {
        return champ.getFallbackParser().apply(texte);
    }

    @Test
    void un_jour_hors_de_ses_bornes_est_refuse_sur_le_champ_qui_les_dit() {
        champ.setValue(LocalDate.of(2206, 10, 31));
        assertThat(champ.isInvalid()).isTrue();
        assertThat(champ.getErrorMessage()).contains("31/10/2206", "du 01/01/2021 au 31/12/2030");
        champ.setValue(LocalDate.of(2025, 10, 31));
        assertThat(champ.isInvalid()).isFalse();
        champ.setValue(LocalDate.of(202, 10, 31));
        assertThat(champ.isInvalid()).isTrue();
        champ.clear();
        assertThat(champ.isInvalid()).isFalse();
    }

    @Test
    void un_formulaire_ne_part_pas_avec_une_date_refusee() {
        var formulaire = new ChampsRefusables();
        formulaire.ajouter("pourLe", champ);
        var faits = new ArrayList<String>();
        champ.setValue(LocalDate.of(202, 10, 31));
        assertThat(formulaire.essayer(() -> faits.add("enregistré"))).isFalse();
        assertThat(champ.getErrorMessage()).contains("31/12/2030");
        champ.setValue(LocalDate.of(2030, 12, 31));
        assertThat(formulaire.essayer(() -> faits.add("enregistré"))).isTrue();
        assertThat(faits).hasSize(1);
    }

    @Test
    void le_calendrier_s_ouvre_par_son_icone() {
        assertThat(champ.isAutoOpen()).isFalse();
    }
}
