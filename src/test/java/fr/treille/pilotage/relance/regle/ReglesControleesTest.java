package fr.treille.pilotage.relance.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.pilotage.relance.RelancesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.JoursOuvres;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a rule may not be, and which day each of its relances falls. */
class ReglesControleesTest {

    private static final Set<String> NATURES = Set.of("DEPOT", "SIGNATURE");
    private static final LocalDate ECHEANCE = LocalDate.of(2025, 6, 13);

    @Test
    void une_regle_juste_passe() {
        assertThatCode(() -> ReglesControlees.verifier(RelancesDEssai.saisie("Règle", -7, 1, 0), NATURES))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReglesControlees.verifier(RelancesDEssai.saisie("Règle", 2, 3, 1), NATURES))
                .doesNotThrowAnyException();
    }

    @Test
    void plusieurs_relances_a_zero_jour_feraient_plusieurs_messages_le_meme_jour() {
        refuse(RelancesDEssai.saisie("Règle", -7, 3, 0), "intervalle", "recevrait 3 messages le même jour");
        refuse(RelancesDEssai.saisie("Règle", -7, 2, -1), "intervalle", "un jour au moins de l’un à l’autre");
    }

    @Test
    void chaque_champ_a_son_refus() {
        refuse(RelancesDEssai.saisie(" ", -7, 1, 1), "nom", "Donnez un nom");
        refuse(RelancesDEssai.saisie("Règle", -181, 1, 1), "decalage", "de 180 jours avant");
        refuse(RelancesDEssai.saisie("Règle", 366, 1, 1), "decalage", "à 365 jours après");
        refuse(RelancesDEssai.saisie("Règle", 0, 0, 1), "fois", "de 1 à 12 fois");
        refuse(RelancesDEssai.saisie("Règle", 0, 13, 1), "fois", "de 1 à 12 fois");
        refuse(RelancesDEssai.saisie("Règle", 0, 2, 91), "intervalle", "90 jours au plus");
        refuse(RelancesDEssai.saisie("Règle", "INCONNUE", Set.of(DestinataireRelance.CONTACT)), "nature", "Choisissez");
        refuse(RelancesDEssai.saisie("Règle", "DEPOT", Set.of()), "destinataires", "au moins un destinataire");
        refuse(RelancesDEssai.texte("", "Texte"), "objet", "est vide");
        refuse(RelancesDEssai.texte("Objet", " "), "texte", "est vide");
        refuse(RelancesDEssai.texte("Objet", "x".repeat(4001)), "texte", "4\u202F000 caractères");
    }

    @Test
    void un_champ_inconnu_ou_une_accolade_seule_est_refuse_ou_il_est() {
        refuse(RelancesDEssai.texte("{grape}", "Texte"), "objet", "«\u00A0{grape}\u00A0» n’existe pas");
        refuse(RelancesDEssai.texte("Objet", "Le {échéance} et {prénom}"), "texte", "{prénom}", "{grappe}", "{lien}");
        refuse(RelancesDEssai.texte("Objet", "La {grappe"), "texte", "accolade");
        refuse(RelancesDEssai.texte("Objet", "La grappe}"), "texte", "accolade");
        assertThat(ChampRelance.remplir(
                        "{grappe} le {date} $1 {inconnu}",
                        Map.of(ChampRelance.GRAPPE, "Grappe \\ $0", ChampRelance.DATE, "13/06/2025")))
                .isEqualTo("Grappe \\ $0 le 13/06/2025 $1 {inconnu}");
    }

    @Test
    void deux_regles_actives_n_ecrivent_pas_le_meme_jour_au_meme_destinataire() {
        var autre = new RegleFiche(1, RelancesDEssai.saisie("Chaque semaine", -14, 3, 7));
        for (var decalage : List.of(-14, -7, 0)) {
            assertThatThrownBy(() -> ReglesControlees.verifierAvec(
                            new RegleFiche(2, RelancesDEssai.saisie("Seconde", decalage, 1, 1)), List.of(autre)))
                    .isInstanceOfSatisfying(Refus.class, refus -> {
                        assertThat(refus.champ()).contains("decalage");
                        assertThat(refus.message())
                                .contains(
                                        "«\u00A0Contact opérationnel\u00A0» recevrait deux messages le même jour",
                                        "«\u00A0Chaque semaine\u00A0»",
                                        RegleFiche.jourJ(decalage));
                    });
        }
        // another day, another person, another échéance, or a rule that sends nothing
        assertThatCode(() -> {
                    ReglesControlees.verifierAvec(
                            new RegleFiche(2, RelancesDEssai.saisie("Seconde", -8, 2, 2)), List.of(autre));
                    ReglesControlees.verifierAvec(
                            new RegleFiche(
                                    2,
                                    RelancesDEssai.saisie(
                                            "Seconde", "DEPOT", EnumSet.of(DestinataireRelance.REPRESENTANT))),
                            List.of(autre));
                    ReglesControlees.verifierAvec(
                            new RegleFiche(
                                    2,
                                    RelancesDEssai.saisie(
                                            "Seconde", "SIGNATURE", EnumSet.of(DestinataireRelance.CONTACT))),
                            List.of(autre));
                    ReglesControlees.verifierAvec(autre, List.of(autre));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void une_relance_reste_a_envoyer_sept_jours_jusqu_a_la_suivante_ou_a_l_echeance_qu_elle_annonce() {
        var avant = new RegleFiche(1, RelancesDEssai.saisie("Avant", -7, 1, 1));
        assertThat(avant.jour(ECHEANCE, 1)).isEqualTo("2025-06-06");
        assertThat(avant.limite(ECHEANCE, 1)).isEqualTo("2025-06-12");
        assertThat(avant.jour(LocalDate.of(2025, 6, 15), 1, JoursOuvres.FRANCE))
                .as("dimanche, puis le lundi de Pentecôte")
                .isEqualTo("2025-06-10");
        var samedi = LocalDate.of(2025, 6, 14);
        assertThat(new RegleFiche(1, RelancesDEssai.saisie("Jour", 0, 1, 1)).jour(samedi, 1, JoursOuvres.FRANCE))
                .as("le dernier jour est un samedi")
                .isEqualTo("2025-06-13");
        assertThat(new RegleFiche(1, RelancesDEssai.saisie("Après", 1, 3, 1)).jour(ECHEANCE, 1, JoursOuvres.FRANCE))
                .as("jamais avant d’être en retard")
                .isEqualTo("2025-06-16");
        var veille = new RegleFiche(1, RelancesDEssai.saisie("Veille", -1, 1, 1));
        assertThat(veille.limite(ECHEANCE, 1)).isEqualTo(ECHEANCE);
        var jourMeme = new RegleFiche(1, RelancesDEssai.saisie("Jour", 0, 1, 1));
        assertThat(jourMeme.limite(ECHEANCE, 1)).isEqualTo(ECHEANCE);
        var apres = new RegleFiche(1, RelancesDEssai.saisie("Après", 2, 3, 3));
        assertThat(apres.limite(ECHEANCE, 1)).isEqualTo("2025-06-17");
        assertThat(apres.jour(ECHEANCE, 2)).isEqualTo("2025-06-18");
        assertThat(apres.limite(ECHEANCE, 3)).isEqualTo("2025-06-27");
        assertThat(apres.quand()).isEqualTo("J+2, puis tous les 3\u00A0j (3 fois)");
        assertThat(avant.quand()).isEqualTo("J−7");
    }

    @Test
    void les_jours_ne_glissent_ni_au_changement_d_heure_ni_un_29_fevrier() {
        var semaine = new RegleFiche(1, RelancesDEssai.saisie("Semaine", -7, 2, 14));
        assertThat(semaine.jour(LocalDate.of(2025, 3, 30), 1)).isEqualTo("2025-03-23");
        assertThat(semaine.jour(LocalDate.of(2025, 10, 26), 2)).isEqualTo("2025-11-02");
        assertThat(semaine.jour(LocalDate.of(2028, 3, 7), 1)).isEqualTo("2028-02-29");
    }

    private static void refuse(RegleSaisie saisie, String champ, String... morceaux) {
        assertThatThrownBy(() -> ReglesControlees.verifier(saisie, NATURES))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains(champ);
                    assertThat(refus.message()).contains(morceaux);
                });
    }
}
