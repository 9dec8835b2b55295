package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Refus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a text that one leaves among proposals. */
class ChampChoixTest {

    private final ChampChoix<String> champ = new ChampChoix<>("Personne");
    private final ChampChoixMultiple<String> plusieurs = new ChampChoixMultiple<>("Personnes");

    private void proposer(String... valeurs) {
        Champs.proposer(champ, List.of(valeurs));
        Champs.proposer(plusieurs, List.of(valeurs));
    }

    private void laisserPartout(String texte) {
        champ.laisser(texte);
        plusieurs.lire(texte);
    }

    @Test
    void le_nom_entier_est_pris_quoi_qu_il_se_trouve_dans_un_autre() {
        proposer("Roux", "Roux-Lefèvre");
        laisserPartout("roux");
        assertThat(champ.getValue()).isEqualTo("Roux");
        assertThat(plusieurs.getValue()).containsExactly("Roux");
        assertThat(champ.isInvalid()).isFalse();
    }

    @Test
    void la_seule_proposition_qui_reste_est_prise_et_c_est_la_personne_qui_l_a_prise() {
        proposer("Jeanne Roux", "Hervé Étienne");
        var vues = new ArrayList<Boolean>();
        champ.addValueChangeListener(choix -> vues.add(choix.isFromClient()));
        laisserPartout("etien");
        assertThat(champ.getValue()).isEqualTo("Hervé Étienne");
        assertThat(plusieurs.getValue()).containsExactly("Hervé Étienne");
        assertThat(vues).containsExactly(true);
    }

    @Test
    void un_nom_de_plus_s_ajoute_aux_autres() {
        proposer("Ariège", "Aude", "Gard");
        plusieurs.setValue(Set.of("Gard"));
        plusieurs.lire("aude");
        assertThat(plusieurs.getValue()).containsExactlyInAnyOrder("Gard", "Aude");
    }

    @Test
    void un_nom_que_rien_ne_porte_est_dit_sur_le_champ_et_n_efface_pas_ce_qui_etait_choisi() {
        proposer("Jeanne Roux");
        champ.setValue("Jeanne Roux");
        laisserPartout("Durand");
        assertThat(champ.isInvalid()).isTrue();
        assertThat(champ.getErrorMessage()).contains("Rien ici ne s’appelle «\u00A0Durand\u00A0»");
        assertThat(plusieurs.getErrorMessage()).contains("Durand");
        assertThat(champ.getValue()).isEqualTo("Jeanne Roux");
    }

    @Test
    void un_nom_que_plusieurs_portent_demande_a_choisir() {
        proposer("Saint-Gaudens Nord", "Saint-Gaudens Sud");
        laisserPartout("st gaudens");
        assertThat(champ.getErrorMessage()).contains("Plusieurs propositions");
        assertThat(champ.isEmpty()).isTrue();
        assertThat(plusieurs.isEmpty()).isTrue();
    }

    @Test
    void un_texte_refuse_retient_le_formulaire_jusqu_a_ce_qu_il_soit_efface_ou_que_l_on_choisisse() {
        proposer("Ariège", "Aude");
        var formulaire = new ChampsRefusables();
        formulaire.ajouter("personne", champ);
        formulaire.ajouter("personnes", plusieurs);
        laisserPartout("Durand");
        var faits = new ArrayList<String>();
        assertThat(formulaire.essayer(() -> faits.add("enregistré"))).isFalse();
        assertThat(champ.isInvalid()).isTrue();
        laisserPartout("");
        assertThat(champ.isInvalid()).isFalse();
        assertThat(formulaire.essayer(() -> faits.add("enregistré"))).isTrue();
        laisserPartout("Durand");
        champ.setValue("Aude");
        plusieurs.setValue(Set.of("Aude"));
        assertThat(formulaire.essayer(() -> faits.add("enregistré"))).isTrue();
        assertThat(faits).hasSize(2);
    }

    @Test
    void ce_qu_un_service_trouve_page_par_page_se_prend_de_meme() {
        champ.proposer((page, texte) ->
                page.getPageNumber() == 0 && texte.equals("canal") ? List.of("Association du Canal") : List.of());
        champ.laisser("canal");
        assertThat(champ.getValue()).isEqualTo("Association du Canal");
        champ.laisser("rien");
        assertThat(champ.getErrorMessage()).contains("rien");
    }

    @Test
    void un_refus_du_service_reste_un_refus() {
        proposer("Aude");
        var formulaire = new ChampsRefusables();
        formulaire.ajouter("personne", champ);
        assertThat(formulaire.essayer(() -> {
                    throw Refus.surChamp("personne", "Absente.");
                }))
                .isFalse();
        assertThat(champ.getErrorMessage()).isEqualTo("Absente.");
    }
}
