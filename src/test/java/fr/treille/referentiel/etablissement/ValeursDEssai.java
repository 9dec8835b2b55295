package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.finess.Champ;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** For each field of the register, a known value, another one that a file brings, and what is none. */
public final class ValeursDEssai {

    /** What the register knows before. */
    public static final Map<Champ, String> CONNUES = new EnumMap<>(Map.ofEntries(
            Map.entry(Champ.OG, "310788104"),
            Map.entry(Champ.CATEGORIE, "183"),
            Map.entry(Champ.SIRET, "77568879900011"),
            Map.entry(Champ.SIREN, "775688799"),
            Map.entry(Champ.STATUT, "60"),
            Map.entry(Champ.NOM, "IME LES GENETS"),
            Map.entry(Champ.NOM_LONG, "INSTITUT LES GENETS"),
            Map.entry(Champ.COMPLEMENT_NOM, "ANNEXE"),
            Map.entry(Champ.COMPLEMENT_DISTRIBUTION, "BATIMENT A"),
            Map.entry(Champ.NUMERO_VOIE, "12"),
            Map.entry(Champ.TYPE_VOIE, "R"),
            Map.entry(Champ.VOIE, "DES ECOLES"),
            Map.entry(Champ.COMPLEMENT_VOIE, "BIS"),
            Map.entry(Champ.LIEU_DIT, "BP 12"),
            Map.entry(Champ.COMMUNE_CODE, "31555"),
            Map.entry(Champ.COMMUNE, "TOULOUSE"),
            Map.entry(Champ.CODE_POSTAL, "31000"),
            Map.entry(Champ.ACHEMINEMENT, "31000 TOULOUSE"),
            Map.entry(Champ.TERRITOIRE, "31"),
            Map.entry(Champ.TELEPHONE, "0561000000"),
            Map.entry(Champ.TELECOPIE, "0561000001"),
            Map.entry(Champ.COURRIEL, "ime@genets.test"),
            Map.entry(Champ.APE, "8710B"),
            Map.entry(Champ.MFT, "05"),
            Map.entry(Champ.MFT_LIBELLE, "ARS"),
            Map.entry(Champ.SPH, "1"),
            Map.entry(Champ.SPH_LIBELLE, "PARTICIPANT"),
            Map.entry(Champ.DATE_OUVERTURE, "1987-03-15"),
            Map.entry(Champ.DATE_AUTORISATION, "1986-03-15"),
            Map.entry(Champ.DATE_CREATION, "1960-01-02"),
            Map.entry(Champ.DATE_MAJ, "2018-02-06"),
            Map.entry(Champ.UAI, "0312345A"),
            Map.entry(Champ.LONGITUDE, "1.44"),
            Map.entry(Champ.LATITUDE, "43.6"),
            Map.entry(Champ.EPSG, "4326"),
            Map.entry(Champ.PORTEUSE, "310000427"),
            Map.entry(Champ.RECHERCHE, "IME LES GENETS INSTITUT LES GENETS TOULOUSE 31000")));

    /** What the file says, all of it different. */
    public static final Map<Champ, String> NOUVELLES = new EnumMap<>(Map.ofEntries(
            Map.entry(Champ.OG, "090782160"),
            Map.entry(Champ.CATEGORIE, "186"),
            Map.entry(Champ.SIRET, "26091000200013"),
            Map.entry(Champ.SIREN, "260910002"),
            Map.entry(Champ.STATUT, "61"),
            Map.entry(Champ.NOM, "ITEP DES LILAS"),
            Map.entry(Champ.NOM_LONG, "INSTITUT DES LILAS"),
            Map.entry(Champ.COMPLEMENT_NOM, "SITE"),
            Map.entry(Champ.COMPLEMENT_DISTRIBUTION, "BATIMENT B"),
            Map.entry(Champ.NUMERO_VOIE, "14"),
            Map.entry(Champ.TYPE_VOIE, "AV"),
            Map.entry(Champ.VOIE, "DES LILAS"),
            Map.entry(Champ.COMPLEMENT_VOIE, "TER"),
            Map.entry(Champ.LIEU_DIT, "BP 14"),
            Map.entry(Champ.COMMUNE_CODE, "09225"),
            Map.entry(Champ.COMMUNE, "PAMIERS"),
            Map.entry(Champ.CODE_POSTAL, "09100"),
            Map.entry(Champ.ACHEMINEMENT, "09100 PAMIERS"),
            Map.entry(Champ.TERRITOIRE, "09"),
            Map.entry(Champ.TELEPHONE, "0561111111"),
            Map.entry(Champ.TELECOPIE, "0561111112"),
            Map.entry(Champ.COURRIEL, "itep@lilas.test"),
            Map.entry(Champ.APE, "8710C"),
            Map.entry(Champ.MFT, "08"),
            Map.entry(Champ.MFT_LIBELLE, "DEPARTEMENT"),
            Map.entry(Champ.SPH, "6"),
            Map.entry(Champ.SPH_LIBELLE, "NON PARTICIPANT"),
            Map.entry(Champ.DATE_OUVERTURE, "1988-03-15"),
            Map.entry(Champ.DATE_AUTORISATION, "1989-03-15"),
            Map.entry(Champ.DATE_CREATION, "1961-01-02"),
            Map.entry(Champ.DATE_MAJ, "2019-02-06"),
            Map.entry(Champ.UAI, "0312346B"),
            Map.entry(Champ.LONGITUDE, "1.6"),
            Map.entry(Champ.LATITUDE, "43.1"),
            Map.entry(Champ.EPSG, "4326"),
            Map.entry(Champ.PORTEUSE, "310000435")));

    private ValeursDEssai() {}

    /** What can stand in the place of a value of that field and is not one. */
    public static List<String> illisibles(Champ champ) {
        return switch (champ) {
            case FERMETURE, RECHERCHE, EPSG -> List.of();
            case SIRET -> List.of("2,66E+13", "2.66E+13", "26600000000000", "7568879900011", "abc");
            case SIREN -> List.of("7,7E+08", "75688799");
            case DATE_OUVERTURE, DATE_AUTORISATION, DATE_CREATION, DATE_MAJ ->
                List.of("15/03/1987", "03/15/1987", "15-mars-87", "31851", "1987-13-45", "########");
            case TELEPHONE, TELECOPIE -> List.of("561000000", "5,61E+08", "abc");
            case OG -> List.of("90782160", "9,1E+08", "#N/A");
            case CATEGORIE -> List.of("#REF!", "2,47E+02", "6");
            case STATUT, MFT -> List.of("6", "6,1E+01");
            case SPH -> List.of("#NOM?", "1,0E+00");
            case APE -> List.of("8,7E+03", "871\uFFFD");
            case UAI -> List.of("3,12E+06", "#VALEUR!");
            case COMMUNE_CODE, TERRITOIRE -> List.of("4", "#N/A");
            case COURRIEL -> List.of("ime.genets.test", "ime @genets");
            case CODE_POSTAL -> List.of("9100", "9,1E+03");
            case ACHEMINEMENT, COMMUNE -> List.of("PAMI\uFFFDRS");
            case NUMERO_VOIE -> List.of("02-avr", "01-févr.", "#NOM?");
            case LONGITUDE, LATITUDE -> List.of("12.5E", "999");
            case PORTEUSE -> List.of("999999");
            default -> List.of("\uFFFDCOLE", "#NOM?", "########");
        };
    }

    /** Whether the field may be blank, and is blank on its own. */
    public static boolean videPossible(Champ champ) {
        return switch (champ) {
            case OG, CATEGORIE, NOM, TERRITOIRE, COMMUNE_CODE, LONGITUDE, LATITUDE, EPSG -> false;
            case ACHEMINEMENT, COMMUNE, CODE_POSTAL, PORTEUSE -> false;
            default -> true;
        };
    }
}
