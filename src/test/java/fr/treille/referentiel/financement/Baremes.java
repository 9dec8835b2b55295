package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Composante.LOGICIEL;
import static fr.treille.referentiel.financement.Composante.USAGE;
import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.NumeroFiness;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The scales of the calls of 2022 and 2025, and projects of any size, for the tests. */
public final class Baremes {

    /** The choices of the call of 2022. */
    public static final ChoixFinancement CHOIX_2022 = new ChoixFinancement(
            CompteRangs.PAR_SITUATION,
            RangsRejoints.REPART,
            PorteeAmoa.UN_PETIT_OG,
            RangsBaremes.ENSEMBLE,
            "Webinaire 2022, financement");
    /** Those of 2025. */
    public static final ChoixFinancement CHOIX_2025 = new ChoixFinancement(
            CompteRangs.PAR_SITUATION,
            RangsRejoints.REPART,
            PorteeAmoa.PETITS_OG,
            RangsBaremes.ENSEMBLE,
            "AAP 2025, financement");

    private Baremes() {}

    /** Both scales of 2022. */
    static Tarifs tarifs2022() {
        return new Tarifs(bareme2022(), bareme2022NonReferencee());
    }

    /** By one scale for all. */
    static Financement calculer(Bareme bareme, ChoixFinancement choix, Demande demande) {
        return CalculFinancement.calculer(new Tarifs(bareme, null), choix, demande);
    }

    /** 2022, solution référencée. */
    public static Bareme bareme2022() {
        return bareme("Barème 2022", 14_500, 3_000, 20_000, Montant.euros(15_000));
    }

    /** 2022, solution not référencée. */
    public static Bareme bareme2022NonReferencee() {
        var referencee = bareme("Barème 2022, solution non référencée", 12_000, 1_000, 20_000, Montant.euros(15_000));
        return new Bareme(
                referencee.intitule(),
                referencee.tranches().stream()
                        .filter(tranche -> tranche.situation() == ACQUISITION)
                        .toList(),
                referencee.plafondEquipement(),
                referencee.plafondAmoa(),
                referencee.forfaitMarche());
    }

    /** 2025. */
    public static Bareme bareme2025() {
        return bareme("Barème 2025", 14_000, 3_000, 10_000, null);
    }

    private static Bareme bareme(
            String intitule, long logiciel, long logicielReduit, long equipement, @Nullable Montant marche) {
        return new Bareme(
                intitule,
                List.of(
                        tranche(ACQUISITION, USAGE, 1, 49, 7_000),
                        tranche(ACQUISITION, USAGE, 50, null, 2_000),
                        tranche(ACQUISITION, LOGICIEL, 1, 49, logiciel),
                        tranche(ACQUISITION, LOGICIEL, 50, null, logicielReduit),
                        tranche(EVOLUTION, USAGE, 1, 49, 5_000),
                        tranche(EVOLUTION, USAGE, 50, null, 2_000)),
                Montant.euros(equipement),
                Montant.euros(100_000),
                marche);
    }

    static Tranche tranche(Situation situation, Composante composante, int debut, @Nullable Integer fin, long euros) {
        return new Tranche(situation, composante, debut, fin, Montant.euros(euros));
    }

    /** So many ESSMS of one situation, of big OG, numbered from {@code debut}. */
    static List<EssmsDemande> essms(Situation situation, int nombre, int debut) {
        return IntStream.range(debut, debut + nombre)
                .mapToObj(i -> EssmsDemande.de(finess(i), "ESSMS " + i, situation, TailleOg.GRAND))
                .toList();
    }

    static List<EssmsDemande> petits(Situation situation, int nombre) {
        return IntStream.range(0, nombre)
                .mapToObj(i -> EssmsDemande.de(finess(i), "ESSMS " + i, situation, TailleOg.PETIT))
                .toList();
    }

    /** The same, each asking for that equipment. */
    static List<EssmsDemande> equipes(List<EssmsDemande> essms, long euros) {
        return essms.stream().map(e -> e.equipe(Montant.euros(euros))).toList();
    }

    /** Hours of 2024 of which so many are medico-social. */
    public static HeuresSaad heures(long medicoSociales, long totales) {
        return new HeuresSaad(
                2024,
                BigDecimal.valueOf(totales),
                BigDecimal.valueOf(medicoSociales),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "");
    }

    /** A SAAD of a big OG, whose hours are verified; null when they are not declared. */
    static EssmsDemande saad(int i, Situation situation, @Nullable HeuresSaad heures) {
        return new EssmsDemande(
                finess(i),
                "SAAD " + i,
                situation,
                Tarif.REFERENCEE,
                true,
                heures,
                heures != null,
                TailleOg.GRAND,
                Montant.zero());
    }

    static NumeroFiness finess(int i) {
        var debut = "31%06d".formatted(i);
        return NumeroFiness.saisir(debut + NumeroFiness.cle(debut));
    }
}
