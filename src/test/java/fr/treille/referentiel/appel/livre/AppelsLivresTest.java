package fr.treille.referentiel.appel.livre;

import static fr.treille.referentiel.financement.Composante.LOGICIEL;
import static fr.treille.referentiel.financement.Composante.USAGE;
import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.Guichet;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.CompteNumerateur;
import fr.treille.referentiel.appel.regle.ConditionPiece;
import fr.treille.referentiel.appel.regle.Exigences;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Piece;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Bareme;
import fr.treille.referentiel.financement.Tranche;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The three calls delivered, against the figures of the sources (domain reference §3.3 to §3.7), written here on their own. */
class AppelsLivresTest {

    private static AppelSaisie appel(String cle) {
        return Livres.livre(Livres.delivres(), cle).saisie();
    }

    private static Tuple tranche(Object situation, Object composante, int debut, Integer fin, long euros) {
        return tuple(situation, composante, debut, fin, Montant.euros(euros));
    }

    private static void verifier(Bareme bareme, Tuple... tranches) {
        assertThat(bareme.tranches())
                .extracting(
                        Tranche::situation,
                        Tranche::composante,
                        Tranche::rangDebut,
                        Tranche::rangFin,
                        Tranche::montantParEssms)
                .containsExactlyInAnyOrder(tranches);
    }

    @Test
    void occitanie_2025() {
        var appel = appel("occitanie-2025");
        assertThat(appel.guichet()).isEqualTo(Guichet.REGIONAL);
        assertThat(appel.enveloppe()).isNull();
        assertThat(appel.fenetres()).singleElement().satisfies(fenetre -> {
            assertThat(fenetre.ouverture()).isEqualTo("2025-04-22");
            assertThat(fenetre.clotureDepot()).isEqualTo("2025-06-13");
            assertThat(fenetre.clotureMultiregionale()).isEqualTo("2025-06-01");
            assertThat(fenetre.finRecevabilite()).isEqualTo("2025-07-04");
            assertThat(fenetre.finInstruction()).isEqualTo("2025-09-08");
            assertThat(fenetre.selectionSource()).isEqualTo("mi-septembre à début octobre 2025");
            assertThat(fenetre.finSelection()).isEqualTo("2025-10-10");
            assertThat(fenetre.accueils()).containsOnlyKeys(TypeProjet.values());
        });
        verifier2025(appel.regles());
        assertThat(appel.regles().grille().total()).isEqualTo(20);
        assertThat(appel.regles().grille().criteres())
                .extracting(GrilleNotation.Critere::points)
                .containsExactly(1, 7, 5, 3, 4);
        assertThat(appel.regles().pieces())
                .extracting(Piece::condition)
                .containsExactly(
                        ConditionPiece.TOUJOURS,
                        ConditionPiece.TOUJOURS,
                        ConditionPiece.TOUJOURS,
                        ConditionPiece.TOUJOURS,
                        ConditionPiece.SAAD,
                        ConditionPiece.ENTITE_NATIONALE,
                        ConditionPiece.COUVERTURE,
                        ConditionPiece.PETITS_OG,
                        ConditionPiece.EQUIPEMENT,
                        ConditionPiece.EQUIPEMENT,
                        ConditionPiece.EQUIPEMENT,
                        ConditionPiece.AMOA,
                        ConditionPiece.RECOMMANDEE,
                        ConditionPiece.RECOMMANDEE);
    }

    @Test
    void grand_est_2025() {
        var appel = appel("grand-est-2025");
        assertThat(appel.fenetres()).singleElement().satisfies(fenetre -> {
            assertThat(fenetre.ouverture()).isNull();
            assertThat(fenetre.clotureDepot()).isEqualTo("2025-09-15");
            assertThat(fenetre.clotureMultiregionale()).isEqualTo("2025-06-01");
            assertThat(fenetre.finInstruction()).isNull();
        });
        verifier2025(appel.regles());
        assertThat(appel.regles().silences()).anyMatch(texte -> texte.contains("ouverture"));
    }

    private static void verifier2025(Regles regles) {
        assertThat(regles.exigences()).isEqualTo(Exigences.DE_2025);
        assertThat(regles.tailleMinimale()).isEqualTo(15);
        assertThat(regles.seuilPetitOg()).isEqualTo(15);
        verifier(
                regles.bareme(),
                tranche(ACQUISITION, USAGE, 1, 49, 7_000),
                tranche(ACQUISITION, USAGE, 50, null, 2_000),
                tranche(ACQUISITION, LOGICIEL, 1, 49, 14_000),
                tranche(ACQUISITION, LOGICIEL, 50, null, 3_000),
                tranche(EVOLUTION, USAGE, 1, 49, 5_000),
                tranche(EVOLUTION, USAGE, 50, null, 2_000));
        assertThat(regles.bareme().plafondEquipement()).isEqualTo(Montant.euros(10_000));
        assertThat(regles.bareme().plafondAmoa()).isEqualTo(Montant.euros(100_000));
        assertThat(regles.bareme().forfaitMarche()).isNull();
        assertThat(regles.baremeNonReference()).isNull();
        assertThat(regles.secteurs()).containsExactlyInAnyOrder(Secteur.values());
        // protection juridique des majeurs: a rule of 2025
        assertThat(regles.cibles())
                .filteredOn(cible -> !cible.dispenses().isEmpty())
                .extracting(CibleFiche::code, CibleFiche::dispenses)
                .containsExactly(tuple("MSSANTE", Set.of(Secteur.PJM)), tuple("DMP", Set.of(Secteur.PJM)));
        verifierCommun(regles);
    }

    private static void verifierCommun(Regles regles) {
        assertThat(regles.deploiementMois(TypeProjet.EVOLUTION)).isEqualTo(9);
        assertThat(regles.deploiementMois(TypeProjet.ACQUISITION)).isEqualTo(18);
        assertThat(regles.deploiementMois(TypeProjet.MIXTE)).isEqualTo(18);
        assertThat(regles.mesureMois()).isEqualTo(3);
        assertThat(regles.cibles())
                .extracting(CibleFiche::code, cible -> cible.seuilEnClair().replace('\u00A0', ' '))
                .containsExactly(
                        tuple("MSSANTE", "70 %"),
                        tuple("DMP", "70 %"),
                        tuple("DUI_ACTIFS", "90 %"),
                        tuple("PROJET_PERSONNALISE", "90 %"),
                        tuple("AGENDA", "90 %"),
                        tuple("E_PRESCRIPTION", "sans seuil"),
                        tuple("E_PARCOURS", "sans seuil"));
        assertThat(regles.cibles())
                .filteredOn(cible -> cible.compte() == CompteNumerateur.EVENEMENTS)
                .extracting(CibleFiche::code)
                .containsExactly("MSSANTE", "E_PRESCRIPTION", "E_PARCOURS");
    }

    @Test
    void occitanie_2022() {
        var appel = appel("occitanie-2022");
        assertThat(appel.enveloppe()).isEqualTo(Montant.euros(4_186_783));
        assertThat(appel.fenetres())
                .extracting(FenetreFiche::ouverture, FenetreFiche::clotureDepot, FenetreFiche::engagement)
                .containsExactly(
                        tuple(LocalDate.of(2022, 3, 15), LocalDate.of(2022, 7, 1), LocalDate.of(2022, 12, 30)),
                        tuple(LocalDate.of(2022, 3, 15), LocalDate.of(2022, 9, 30), LocalDate.of(2022, 12, 30)));
        var jour = LocalDate.of(2022, 5, 2);
        assertThat(cloture(appel, jour, TypeProjet.ACQUISITION, Secteur.PA)).isEqualTo("2022-07-01");
        assertThat(cloture(appel, jour, TypeProjet.ACQUISITION, Secteur.PDE)).isEqualTo("2022-09-30");
        assertThat(cloture(appel, jour, TypeProjet.EVOLUTION, Secteur.PA)).isEqualTo("2022-09-30");
        var regles = appel.regles();
        // what exempts a sector or a person is of 2025
        assertThat(regles.exigences()).isEqualTo(Exigences.DE_2022);
        assertThat(regles.cibles()).allSatisfy(cible -> {
            assertThat(cible.exemptions()).isEmpty();
            assertThat(cible.dispenses()).isEmpty();
        });
        verifier(
                regles.bareme(),
                tranche(ACQUISITION, USAGE, 1, 49, 7_000),
                tranche(ACQUISITION, USAGE, 50, null, 2_000),
                tranche(ACQUISITION, LOGICIEL, 1, 49, 14_500),
                tranche(ACQUISITION, LOGICIEL, 50, null, 3_000),
                tranche(EVOLUTION, USAGE, 1, 49, 5_000),
                tranche(EVOLUTION, USAGE, 50, null, 2_000));
        verifier(
                Objects.requireNonNull(regles.baremeNonReference()),
                tranche(ACQUISITION, USAGE, 1, 49, 7_000),
                tranche(ACQUISITION, USAGE, 50, null, 2_000),
                tranche(ACQUISITION, LOGICIEL, 1, 49, 12_000),
                tranche(ACQUISITION, LOGICIEL, 50, null, 1_000));
        assertThat(regles.bareme().plafondEquipement()).isEqualTo(Montant.euros(20_000));
        assertThat(regles.bareme().plafondAmoa()).isEqualTo(Montant.euros(100_000));
        assertThat(regles.bareme().forfaitMarche()).isEqualTo(Montant.euros(15_000));
        assertThat(regles.baremeNonReference().forfaitMarche()).isEqualTo(Montant.euros(15_000));
        assertThat(regles.secteursNonReference()).containsExactlyInAnyOrder(Secteur.PA, Secteur.PH, Secteur.DOM);
        assertThat(regles.pieces()).anyMatch(piece -> piece.libelle().contains("Autodiagnostic"));
        assertThat(regles.cibles()).allMatch(cible -> cible.dispenses().isEmpty());
        verifierCommun(regles);
    }

    /** The closing of the one window that takes such a project. */
    private static LocalDate cloture(AppelSaisie appel, LocalDate jour, TypeProjet type, Secteur secteur) {
        return appel.fenetres().stream()
                .filter(fenetre -> fenetre.recoit(type, false, Set.of(secteur)))
                .reduce((une, autre) -> {
                    throw new AssertionError("two windows");
                })
                .filter(fenetre -> fenetre.ouverte(jour))
                .map(FenetreFiche::clotureDepot)
                .orElseThrow();
    }

    @Test
    void la_cloture_multiregionale_de_2025_dit_comment_elle_est_lue() {
        assertThat(appel("occitanie-2025").regles().silences())
                .anyMatch(silence -> silence.contains("avant le 01/06/2025 à minuit") && silence.contains("31 mai"));
    }
}
