package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.finess.GenreFichier;
import fr.treille.referentiel.etablissement.finess.Nature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of each kind that holds one structure, each of its fields being what one wants. */
public final class FichierDUneStructure {

    private static final String ET = "310000419";
    private static final String EJ = "310788104";

    /** The fields of an extraction in their order; null where what stands there is not kept. */
    private static final String CS1100502 =
            "- - OG NOM NOM_LONG COMPLEMENT_NOM COMPLEMENT_DISTRIBUTION NUMERO_VOIE TYPE_VOIE VOIE"
                    + " COMPLEMENT_VOIE LIEU_DIT COMMUNE_CODE TERRITOIRE - ACHEMINEMENT TELEPHONE TELECOPIE CATEGORIE - - - SIRET APE MFT"
                    + " MFT_LIBELLE SPH SPH_LIBELLE DATE_OUVERTURE DATE_AUTORISATION DATE_MAJ UAI";

    private static final String CS1100501 = "- - NOM NOM_LONG COMPLEMENT_NOM NUMERO_VOIE TYPE_VOIE VOIE COMPLEMENT_VOIE"
            + " COMPLEMENT_DISTRIBUTION LIEU_DIT COMMUNE_CODE ACHEMINEMENT TERRITOIRE - TELEPHONE STATUT - - - SIREN APE"
            + " DATE_CREATION";

    private static final Map<Champ, String> ADRESSE = Map.of(
            Champ.NUMERO_VOIE,
            "numeroVoie",
            Champ.TYPE_VOIE,
            "typeVoie",
            Champ.VOIE,
            "libelleVoie",
            Champ.COMPLEMENT_VOIE,
            "complementVoie",
            Champ.COMPLEMENT_DISTRIBUTION,
            "complementPointGeographique",
            Champ.LIEU_DIT,
            "lieuDit",
            Champ.COMMUNE_CODE,
            "cogCommune",
            Champ.COMMUNE,
            "ligneAcheminement",
            Champ.CODE_POSTAL,
            "codePostal");
    private static final Map<Champ, String> POINT =
            Map.of(Champ.LONGITUDE, "coordonneeX", Champ.LATITUDE, "coordonneeY");
    private static final Map<Champ, String> CONTACT =
            Map.of(Champ.TELEPHONE, "telephone", Champ.TELECOPIE, "telecopie", Champ.COURRIEL, "courriel");
    private static final Map<Champ, String> DE_L_EJ = Map.of(
            Champ.NOM,
            "denominationPm",
            Champ.NOM_LONG,
            "denominationLonguePmSmsse",
            Champ.STATUT,
            "statutJuridique",
            Champ.SIREN,
            "siren",
            Champ.APE,
            "codeApe",
            Champ.DATE_CREATION,
            "dateCreation");
    private static final Map<Champ, String> DE_L_ET = Map.of(
            Champ.NOM,
            "nomEgeCourt",
            Champ.NOM_LONG,
            "nomEgeLong",
            Champ.COMPLEMENT_NOM,
            "complementDenominationEg",
            Champ.SIRET,
            "siret",
            Champ.DATE_OUVERTURE,
            "dateOuverture",
            Champ.DATE_AUTORISATION,
            "datePremiereAutorisation",
            Champ.UAI,
            "numeroEducationNationale");
    private static final Map<Champ, String> DE_L_OBJET = Map.of(
            Champ.MFT,
            "modefixationtarifaire",
            Champ.CATEGORIE,
            "categorieentiteGeographiqueExercice",
            Champ.DATE_MAJ,
            "dateDerniereMaj");
    private static final List<Champ> A_PART =
            List.of(Champ.OG, Champ.TERRITOIRE, Champ.EPSG, Champ.ACHEMINEMENT, Champ.PORTEUSE);

    private final GenreFichier genre;
    private final Nature nature;
    private final Map<Champ, String> valeurs = new EnumMap<>(ValeursDEssai.NOUVELLES);

    public FichierDUneStructure(GenreFichier genre, Nature nature) {
        this.genre = genre;
        this.nature = nature;
    }

    public static String finess(Nature nature) {
        return nature == Nature.ET ? ET : EJ;
    }

    /** Whether a file of that kind carries the field, on its own or within another. */
    public static boolean porte(GenreFichier genre, Nature nature, Champ champ) {
        if (champ == Champ.FERMETURE || champ == Champ.RECHERCHE) {
            return false;
        }
        if (genre == GenreFichier.STRUCTURES) {
            return cles(nature).containsKey(champ)
                    || A_PART.contains(champ) && (nature == Nature.ET || champ != Champ.OG && champ != Champ.PORTEUSE);
        }
        List<String> noms = List.of((nature == Nature.ET ? CS1100502 : CS1100501).split(" "));
        return noms.contains(champ.name()) || champ == Champ.COMMUNE || champ == Champ.CODE_POSTAL;
    }

    private static Map<Champ, String> cles(Nature nature) {
        Map<Champ, String> cles = new EnumMap<>(nature == Nature.ET ? DE_L_ET : DE_L_EJ);
        List.of(ADRESSE, POINT, CONTACT, DE_L_OBJET).forEach(cles::putAll);
        cles.keySet().retainAll(Champ.de(nature));
        return cles;
    }

    public FichierDUneStructure avec(Champ champ, String valeur) {
        boolean csv = genre != GenreFichier.STRUCTURES;
        if (csv && (champ == Champ.COMMUNE || champ == Champ.CODE_POSTAL)) {
            String code = champ == Champ.CODE_POSTAL ? valeur : ValeursDEssai.NOUVELLES.get(Champ.CODE_POSTAL);
            String ville = champ == Champ.COMMUNE ? valeur : ValeursDEssai.NOUVELLES.get(Champ.COMMUNE);
            valeurs.put(Champ.ACHEMINEMENT, code + " " + ville);
        } else {
            valeurs.put(csv ? champ : duDocument(champ), valeur);
        }
        return this;
    }

    /** FINESS+ gives the town where an extraction gives the whole line, and no département but in the commune's code. */
    private static Champ duDocument(Champ champ) {
        return switch (champ) {
            case ACHEMINEMENT -> Champ.COMMUNE;
            case TERRITOIRE -> Champ.COMMUNE_CODE;
            default -> champ;
        };
    }

    /** Where the structure stands in it. */
    public long ligne() {
        return genre != GenreFichier.STRUCTURES ? 2 : nature == Nature.EJ ? 1 : 2;
    }

    public Path ecrire(Path dossier) {
        String contenu = genre == GenreFichier.STRUCTURES
                ? json()
                : "finess;etalab;0;2025-01-08\n" + ligneCsv() + "\n"
                        + (genre == GenreFichier.CS1100507 ? "geolocalisation;" + ET + ";x;y;1;2025-01-08\n" : "");
        try {
            return Files.writeString(dossier.resolve(genre + ".txt"), contenu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ligneCsv() {
        String[] noms = (nature == Nature.ET ? CS1100502 : CS1100501).split(" ");
        return IntStream.range(0, noms.length)
                .mapToObj(i -> switch (i) {
                    case 0 -> nature == Nature.ET ? "structureet" : "structureej";
                    case 1 -> finess(nature);
                    default -> noms[i].equals("-") ? "" : deLExtraction(Champ.valueOf(noms[i]));
                })
                .collect(Collectors.joining(";"));
    }

    /** The extraction gives the last three characters of the commune. */
    private String deLExtraction(Champ champ) {
        String valeur = String.valueOf(valeurs.get(champ));
        return champ == Champ.COMMUNE_CODE && valeur.length() == 5 ? valeur.substring(2) : valeur;
    }

    private String json() {
        Map<Champ, String> generales = nature == Nature.ET ? DE_L_ET : DE_L_EJ;
        String corps =
                "\"informationsGenerales%s\": {%s, %s}, \"adresse\": [{\"usageAdresse\": \"%s\", %s, \"coordonneesGeographique\": {%s}}], \"contact\": [{\"telecom\": {%s}}], %s, \"etatObjet\": \"A\""
                        .formatted(
                                nature == Nature.ET ? "EGE" : "PMEJ",
                                nature == Nature.ET
                                        ? "\"egeId\": \"7\", \"numFinessEge\": \"" + ET + "\", \"dateFermeture\": null"
                                        : "\"numFinessPm\": \"" + EJ + "\", \"dateFermeture\": null",
                                champs(generales),
                                nature == Nature.ET ? "03" : "02",
                                champs(ADRESSE),
                                champs(POINT),
                                champs(CONTACT),
                                champs(DE_L_OBJET));
        return "{\"generatedAt\": \"2025-01-08T00:00:00Z\", \"pmej\": [{"
                + (nature == Nature.EJ ? corps : entite(corps)) + "}]}";
    }

    /** The establishment is carried by another one of its entity, closed and unknown. */
    private String entite(String ege) {
        boolean connue = valeurs.get(Champ.PORTEUSE).equals(ValeursDEssai.NOUVELLES.get(Champ.PORTEUSE));
        return "\"informationsGeneralesPMEJ\": {\"numFinessPm\": \"%s\", \"denominationPm\": \"X\", \"dateFermeture\": null}, \"etatObjet\": \"A\", \"ege\": [{%s, \"roleEge\": [{\"idEgePorteuse\": \"%s\", \"idEgeNonPorteuse\": \"7\", \"roleRelationEge\": \"NP\"}]}, {\"informationsGeneralesEGE\": {\"egeId\": \"8\", \"numFinessEge\": \"%s\", \"dateFermeture\": \"2001-01-01\"}, \"etatObjet\": \"F\"}]"
                .formatted(
                        valeurs.get(Champ.OG),
                        ege,
                        connue ? "8" : valeurs.get(Champ.PORTEUSE),
                        ValeursDEssai.NOUVELLES.get(Champ.PORTEUSE));
    }

    private String champs(Map<Champ, String> noms) {
        return noms.entrySet().stream()
                .map(e -> "\"" + e.getValue() + "\": " + texte(String.valueOf(valeurs.get(e.getKey()))))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String texte(String valeur) {
        return valeur.isEmpty() ? "null" : "\"" + valeur + "\"";
    }
}
