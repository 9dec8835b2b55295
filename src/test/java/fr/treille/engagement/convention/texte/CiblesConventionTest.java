package fr.treille.engagement.convention.texte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.engagement.acte.dossier.EssmsDuDossier;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.CompteNumerateur;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which usage targets bind which ESSMS of a convention: the calls of 2025 spare PJM those of MSSanté and DMP. */
class CiblesConventionTest {

    private static final CibleFiche MSSANTE = cible("Taux d’utilisation de MSSanté", Set.of(Secteur.PJM));
    private static final CibleFiche DMP = cible("Taux d’utilisation du DMP", Set.of(Secteur.PJM));
    private static final CibleFiche ACTIFS = cible("Taux de dossiers actifs", Set.of());

    private static CibleFiche cible(String libelle, Set<Secteur> dispenses) {
        return new CibleFiche(
                libelle,
                libelle,
                "numérateur",
                "dénominateur",
                new BigDecimal("0.7"),
                List.of(),
                CompteNumerateur.PERSONNES,
                dispenses);
    }

    private static CiblesConvention cibles(List<CibleFiche> cibles, @Nullable Secteur... secteurs) {
        return CiblesConvention.de(
                cibles,
                Arrays.stream(secteurs)
                        .map(secteur ->
                                new EssmsDuDossier("1", "Un", "Toulouse", "2", "OG", Situation.ACQUISITION, secteur))
                        .toList());
    }

    @Test
    void sans_pjm_toutes_les_cibles_lient_tous_les_essms() {
        var lues = cibles(List.of(MSSANTE, DMP, ACTIFS), Secteur.PA, Secteur.PH, null);

        assertThat(lues.opposees()).containsExactly(MSSANTE, DMP, ACTIFS);
        assertThat(lues.dispenses()).isEmpty();
    }

    @Test
    void une_grappe_pjm_n_est_liee_ni_a_mssante_ni_au_dmp() {
        var lues = cibles(List.of(MSSANTE, DMP, ACTIFS), Secteur.PJM, Secteur.PJM);

        assertThat(lues.opposees()).containsExactly(ACTIFS);
        assertThat(lues.dispenses().replace('\u00A0', ' '))
                .isEqualTo(
                        "Les indicateurs « Taux d’utilisation de MSSanté » et « Taux d’utilisation du DMP » ne s’opposent pas"
                                + " à la grappe, dont tous les ESSMS sont du secteur « protection juridique des majeurs » (PJM).");
    }

    @Test
    void une_grappe_mixte_ne_l_est_que_pour_ses_autres_essms_nommes_par_leur_rang() {
        var lues = cibles(List.of(MSSANTE, DMP, ACTIFS), Secteur.PA, Secteur.PJM, Secteur.PH, Secteur.PJM);

        assertThat(lues.opposees()).containsExactly(MSSANTE, DMP, ACTIFS);
        assertThat(lues.dispenses().replace('\u00A0', ' '))
                .endsWith(
                        " ne s’opposent pas aux ESSMS du secteur « protection juridique des majeurs » (PJM), n° 2 et 4 de"
                                + " l’annexe 1 : leurs taux se calculent sur les autres ESSMS.");
    }

    @Test
    void un_seul_essms_et_un_seul_indicateur_se_disent_au_singulier() {
        assertThat(cibles(List.of(DMP, ACTIFS), Secteur.PJM, Secteur.PA)
                        .dispenses()
                        .replace('\u00A0', ' '))
                .isEqualTo(
                        "L’indicateur « Taux d’utilisation du DMP » ne s’oppose pas à l’ESSMS du secteur « protection juridique"
                                + " des majeurs » (PJM), n° 1 de l’annexe 1 : son taux se calcule sur les autres ESSMS.");
    }

    @Test
    void un_appel_qui_ne_dispense_personne_lie_aussi_les_pjm() {
        var lues = cibles(List.of(cible("Taux d’utilisation du DMP", Set.of())), Secteur.PJM);

        assertThat(lues.opposees()).hasSize(1);
        assertThat(lues.dispenses()).isEmpty();
    }
}
