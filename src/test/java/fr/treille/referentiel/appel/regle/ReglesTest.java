package fr.treille.referentiel.appel.regle;

import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.referentiel.appel.ReglesDEssai;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Baremes;
import fr.treille.referentiel.financement.ChoixFinancement;
import fr.treille.referentiel.financement.Tarif;
import fr.treille.referentiel.financement.Tarifs;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of a call: what they keep, and what they refuse. */
class ReglesTest {

    private static final GrilleNotation VINGT =
            new GrilleNotation(20, List.of(new GrilleNotation.Critere("Vision", 20)));

    @Test
    void des_regles_se_relisent_comme_elles_ont_ete_ecrites() {
        var regles = ReglesDEssai.avec(
                8,
                Set.of(Secteur.PA, Secteur.DOM),
                VINGT,
                List.of(new CibleFiche(
                        "DMP", "Taux DMP", "alimentés", "personnes", new BigDecimal("0.7"), List.of("Anonymat"))));
        assertThat(ReglesEcrites.lire(ReglesEcrites.ecrire(regles))).isEqualTo(regles);
    }

    @Test
    void une_grille_fait_son_total() {
        refuse(
                "grille",
                "font 19 points, et non les 20 annoncés",
                () -> new GrilleNotation(
                        20,
                        List.of(new GrilleNotation.Critere("Vision", 12), new GrilleNotation.Critere("Risque", 7))));
        refuse(
                "grille",
                "au moins un point",
                () -> new GrilleNotation(20, List.of(new GrilleNotation.Critere("Vision", null))));
        refuse(
                "grille",
                "Nommez chaque critère",
                () -> new GrilleNotation(null, List.of(new GrilleNotation.Critere(" ", null))));
        assertThat(new GrilleNotation(null, List.of(new GrilleNotation.Critere("Équilibre territorial", null)))
                        .criteres())
                .hasSize(1);
    }

    @Test
    void les_sous_criteres_font_leur_critere() {
        var un = new SousCritere("Mutualisation", "Nombre d’OG", 1);
        var deux = new SousCritere("Cibles", "", 2);
        refuse(
                "grille",
                "font 3 points, et non les 4 du critère",
                () -> new GrilleNotation(4, List.of(new GrilleNotation.Critere("Vision", 4, List.of(un, deux)))));
        refuse(
                "grille",
                "le critère n’en donne pas",
                () -> new GrilleNotation(null, List.of(new GrilleNotation.Critere("Vision", null, List.of(un)))));
        refuse("grille", "au moins un point", () -> new SousCritere("Mutualisation", "", 0));
        refuse("grille", "Nommez chaque sous-critère", () -> new SousCritere(" ", "", 1));

        var grille = new GrilleNotation(
                4,
                List.of(
                        new GrilleNotation.Critere("Vision", 3, List.of(un, deux)),
                        new GrilleNotation.Critere("Risque", 1)));
        assertThat(grille.lignes())
                .extracting(GrilleNotation.Ligne::critere, GrilleNotation.Ligne::libelle, GrilleNotation.Ligne::maximum)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Vision", "Mutualisation", 1),
                        org.assertj.core.groups.Tuple.tuple("Vision", "Cibles", 2),
                        org.assertj.core.groups.Tuple.tuple("Risque", "Risque", 1));
        var regles = ReglesDEssai.avec(8, Set.of(Secteur.PA), grille, List.of());
        assertThat(ReglesEcrites.lire(ReglesEcrites.ecrire(regles))).isEqualTo(regles);
    }

    @Test
    void un_sous_critere_s_ecrit_sur_une_ligne() {
        var ecrit = new SousCritere("Mutualisation", "Nombre d’OG, ESMS isolés", 2);

        assertThat(SousCritere.lire(ecrit.enLigne())).isEqualTo(ecrit);
        assertThat(SousCritere.lire("Cibles||1")).isEqualTo(new SousCritere("Cibles", "", 1));
        for (var faux : List.of("Cibles", "Cibles | 2", "Cibles | vise | deux", "Cibles | vise | 1 | 2")) {
            refuse("grille", "s’écrit", () -> SousCritere.lire(faux));
        }
    }

    @Test
    void un_seuil_est_une_part_d_un_denominateur() {
        refuse("cibles", "à 100\u00A0%", () -> cible("DMP", "1.01", "personnes"));
        refuse("cibles", "plus de 0\u00A0%", () -> cible("DMP", "0", "personnes"));
        refuse("cibles", "sans dénominateur", () -> cible("DMP", "0.7", null));
        refuse("cibles", "un code", () -> cible(" ", "0.7", "personnes"));
        assertThat(cible("DMP", "1", "personnes").seuilEnClair()).isEqualTo("100\u00A0%");
        refuse(
                "cibles",
                "même code",
                () -> ReglesDEssai.avec(
                        15,
                        Set.of(),
                        VINGT,
                        List.of(cible("DMP", "0.7", "personnes"), cible("DMP", "0.8", "personnes"))));
    }

    @Test
    void une_taille_est_d_au_moins_un_essms_et_une_piece_a_un_nom() {
        refuse("tailleMinimale", "au moins un ESSMS", () -> ReglesDEssai.avec(0, Set.of(), VINGT, List.of()));
        refuse("pieces", "Nommez chaque pièce", () -> new Piece(" ", "", ConditionPiece.TOUJOURS));
    }

    @Test
    void une_solution_non_referencee_a_son_bareme_dans_ses_secteurs_seulement() {
        var regles = ReglesDEssai.avec(15, Set.of(Secteur.PA, Secteur.PH, Secteur.DOM), VINGT, List.of());
        assertThat(regles.tarifs()).isEqualTo(new Tarifs(Baremes.bareme2022(), Baremes.bareme2022NonReferencee()));
        assertThat(regles.tarif(true, Secteur.AHI, ACQUISITION)).isEqualTo(Tarif.REFERENCEE);
        assertThat(regles.tarif(false, Secteur.PA, ACQUISITION)).isEqualTo(Tarif.NON_REFERENCEE);
        assertThat(regles.tarif(false, Secteur.AHI, ACQUISITION)).isEqualTo(Tarif.HORS_BAREME);
        assertThat(regles.tarif(false, Secteur.PA, EVOLUTION))
                .as("no upgrade of a solution that is not référencée")
                .isEqualTo(Tarif.HORS_BAREME);
        assertThat(regles.tarif(false, null, ACQUISITION))
                .as("a category without sector is for a person to appreciate")
                .isEqualTo(Tarif.NON_REFERENCEE);
        regles.exigerSansReferencement(Set.of(Secteur.PA, Secteur.DOM), Set.of(ACQUISITION));
        refuse(
                "referencee",
                "que pour les secteurs PA, PH, DOM",
                () -> regles.exigerSansReferencement(Set.of(Secteur.PA, Secteur.AHI), Set.of(ACQUISITION)));
        assertThatThrownBy(() -> regles.exigerSansReferencement(Set.of(Secteur.PA), Set.of(EVOLUTION)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne finance pas les ESSMS en évolution");
        var sansSecondBareme = ReglesDEssai.regles();
        assertThat(sansSecondBareme.tarif(false, Secteur.AHI, EVOLUTION)).isEqualTo(Tarif.REFERENCEE);
        sansSecondBareme.exigerSansReferencement(Set.of(Secteur.AHI), Set.of(EVOLUTION));
    }

    /** Rules stored before « sans version Ségur » was said are those of the year of their call. */
    @Test
    void des_regles_d_avant_la_version_segur_suivent_l_annee_de_leur_appel() {
        var ecrites = ReglesEcrites.ecrire(ReglesDEssai.regles());
        var dite = ",\"versionSegur\":true";
        assertThat(ecrites).contains(dite);
        var avant = ReglesEcrites.lire(ecrites.replace(dite, ""));

        assertThat(avant.exigences().versionSegur()).isNull();
        assertThat(avant.deLAnnee(2024).exigences().versionSegur()).isFalse();
        assertThat(avant.deLAnnee(2025)).isEqualTo(ReglesDEssai.regles());
        var choisie = ReglesEcrites.lire(ecrites.replace(dite, ",\"versionSegur\":false"));
        assertThat(choisie.deLAnnee(2025)).isEqualTo(choisie);
    }

    /** What an edition stored before the calls chose granted does not move. */
    @Test
    void des_regles_d_avant_les_choix_gardent_ce_qu_elles_donnaient() {
        var ecrites = ReglesEcrites.ecrire(ReglesDEssai.regles());
        var choix = ",\"choix\":{\"compte\":\"PAR_SITUATION\",\"rejoints\":\"REPART\",\"amoa\":\"UN_PETIT_OG\","
                + "\"baremes\":\"ENSEMBLE\",\"source\":"
                + "\"Webinaire 2022, financement\"}";
        assertThat(ecrites).contains(choix);
        assertThat(ReglesEcrites.lire(ecrites).choix()).isEqualTo(Baremes.CHOIX_2022);
        assertThat(ReglesEcrites.lire(ecrites.replace(choix, "")).choix()).isEqualTo(ChoixFinancement.DAVANT);
    }

    @Test
    void un_choix_change_se_lit_dans_les_differences() {
        var avant = ReglesEcrites.ecrire(ReglesDEssai.regles());
        var apres = avant.replace("PAR_SITUATION", "PAR_PROJET")
                .replace("REPART", "CONTINUE")
                .replace("UN_PETIT_OG", "PETITS_OG")
                .replace("ENSEMBLE", "SEPARES")
                .replace("Webinaire 2022, financement", "AAP, §4")
                .replace("\"versionSegur\":true", "\"versionSegur\":false");
        assertThat(DifferencesRegles.entre(avant, apres))
                .extracting(Difference::champ)
                .containsExactly(
                        "Compte des rangs d’un projet mixte",
                        "Rangs d’un projet qui rejoint une grappe",
                        "AMOA",
                        "Rangs des solutions référencées ou non",
                        "Source du financement",
                        "Version Ségur avant une mise en conformité");
    }

    private static CibleFiche cible(String code, String seuil, String denominateur) {
        return new CibleFiche(code, "Taux DMP", "alimentés", denominateur, new BigDecimal(seuil), List.of());
    }

    private static void refuse(
            String champ, String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable acte) {
        assertThatThrownBy(acte)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ))
                .hasMessageContaining(message);
    }
}
