package fr.treille.suivi.preuve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PorteePreuveTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 6, 30);
    private static final LocalDate DEBUT = UsagesDEssai.DEBUT;
    private static final LocalDate FIN = UsagesDEssai.FIN;
    private static final Set<String> DMP = Set.of("DMP");

    private static void refuser(PorteePreuve portee, String champ, String message) {
        assertThatThrownBy(() -> exiger(portee))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    private static void exiger(PorteePreuve portee) {
        portee.exiger(List.of(UsagesDEssai.MSSANTE, UsagesDEssai.DMP), Set.of("310000001"), AUJOURDHUI);
    }

    private static PorteePreuve de(Set<String> indicateurs, LocalDate debut, LocalDate fin) {
        return new PorteePreuve(indicateurs, true, Set.of(), debut, fin, 0);
    }

    @Test
    void une_preuve_dit_un_indicateur_de_l_appel() {
        refuser(de(Set.of(), DEBUT, FIN), "indicateurs", "Dites quel indicateur");
        refuser(de(Set.of("DMP", "FAX"), DEBUT, FIN), "indicateurs", "n’est pas de l’appel");
        assertThatCode(() -> exiger(de(DMP, DEBUT, FIN))).doesNotThrowAnyException();
    }

    @Test
    void elle_dit_ses_essms_ou_les_tient_tous_expres() {
        refuser(new PorteePreuve(DMP, false, Set.of(), DEBUT, FIN, 0), "finess", "Tous les ESSMS de la grappe");
        refuser(
                new PorteePreuve(DMP, false, Set.of("310000001", "310000002"), DEBUT, FIN, 0),
                "finess",
                "310000002 n’est pas de cette grappe");
        assertThat(new PorteePreuve(DMP, true, Set.of("310000002"), DEBUT, FIN, 0).finess())
                .as("all of them names none")
                .isEmpty();
    }

    @Test
    void ses_jours_sont_passes_et_dans_l_ordre() {
        refuser(de(DMP, FIN, DEBUT), "fin", "finirait avant de commencer");
        refuser(de(DMP, DEBUT, AUJOURDHUI.plusDays(1)), "fin", "dans le futur");
        refuser(new PorteePreuve(DMP, true, Set.of(), null, FIN, 0), "debut", "premier jour");
        refuser(new PorteePreuve(DMP, true, Set.of(), DEBUT, null, 0), "fin", "dernier jour");
        assertThatCode(() -> exiger(de(DMP, AUJOURDHUI, AUJOURDHUI))).doesNotThrowAnyException();
    }

    @Test
    void la_preuve_d_une_partie_de_la_periode_n_en_prouve_rien() {
        assertThat(de(DMP, DEBUT, FIN).couvre(DEBUT, FIN)).isTrue();
        assertThat(de(DMP, DEBUT.minusDays(9), FIN.plusDays(9)).couvre(DEBUT, FIN))
                .isTrue();
        assertThat(de(DMP, DEBUT.plusDays(1), FIN).couvre(DEBUT, FIN)).isFalse();
        assertThat(de(DMP, DEBUT, FIN.minusDays(1)).couvre(DEBUT, FIN)).isFalse();
    }

    @Test
    void elle_se_lit_en_une_phrase() {
        var cibles = List.of(UsagesDEssai.MSSANTE, UsagesDEssai.DMP);
        assertThat(PorteePreuve.aPreciser(DEBUT, FIN).manque()).isEqualTo("l’indicateur, les ESSMS");
        assertThat(PorteePreuve.aPreciser(DEBUT, FIN).enClair(cibles, Map.of()))
                .isEqualTo("indicateur à préciser\u00A0; ESSMS à préciser\u00A0; du 01/01/2026 au 31/03/2026");
        assertThat(new PorteePreuve(Set.of("DMP", "MSSANTE"), false, Set.of("1", "2", "3", "4"), DEBUT, FIN, 0)
                        .enClair(cibles, Map.of("1", "Alpha")))
                .isEqualTo("MSSanté, DMP\u00A0; 2, 3, 4 et un autre\u00A0; du 01/01/2026 au 31/03/2026");
    }
}
