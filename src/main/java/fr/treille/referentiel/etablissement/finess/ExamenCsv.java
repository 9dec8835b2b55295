package fr.treille.referentiel.etablissement.finess;

import fr.treille.referentiel.etablissement.finess.tableur.TracesTableur;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a whole extraction, before anything is imported of it: its characters, its date, its kind, and whether a spreadsheet
 * rewrote it. All that is looked at is ASCII, so the bytes are read as they are until the end tells what they encode.
 */
final class ExamenCsv {

    private final Charset encodage;
    private final LocalDate dateExtraction;
    private final GenreFichier genre;

    /** @throws Refus when it is not a FINESS extraction that is read here, or when a spreadsheet rewrote it */
    ExamenCsv(InputStream flux) throws IOException {
        ControleUtf8 octets = new ControleUtf8(flux);
        LignesTexte lignes = new LignesTexte(new InputStreamReader(octets, StandardCharsets.ISO_8859_1));
        String entete = sansMarque(lignes.suivante());
        TracesTableur traces = new TracesTableur();
        traces.entete(entete);
        exigerFiness(entete);
        String premiere = null;
        boolean geolocalisee = false;
        for (String ligne = lignes.suivante(); ligne != null; ligne = lignes.suivante()) {
            if (!ligne.isBlank()) {
                premiere = premiere == null ? ligne : premiere;
                geolocalisee |= ligne.startsWith("geolocalisation;");
                traces.ligne(lignes.numero(), ligne);
            }
        }
        traces.refuser();
        this.dateExtraction = date(entete);
        this.genre = genre(premiere == null ? "" : premiere, geolocalisee);
        this.encodage = octets.encodage();
    }

    private static String sansMarque(@Nullable String ligne) {
        return ligne == null ? "" : ligne.startsWith("\u00EF\u00BB\u00BF") ? ligne.substring(3) : ligne;
    }

    private static void exigerFiness(String entete) {
        if (!entete.split(";", -1)[0].replace("\"", "").equalsIgnoreCase("finess")) {
            throw FichierFiness.refus("Ce fichier n’est pas une extraction FINESS\u00A0: sa première ligne est «\u00A0"
                    + LecteurCsv.raccourcir(ControleUtf8.lisible(entete), 80)
                    + "\u00A0» au lieu de «\u00A0finess;etalab;…;date\u00A0».");
        }
    }

    private static LocalDate date(String entete) {
        String[] champs = entete.split(";", -1);
        try {
            return LocalDate.parse(champs.length > 3 ? champs[3].strip() : "");
        } catch (DateTimeParseException e) {
            throw FichierFiness.refus(
                    "La première ligne «\u00A0" + LecteurCsv.raccourcir(ControleUtf8.lisible(entete), 80)
                            + "\u00A0» ne donne pas la date de l’extraction au format AAAA-MM-JJ.");
        }
    }

    private static GenreFichier genre(String premiere, boolean geolocalisee) {
        return switch (premiere.split(";", 2)[0]) {
            case "structureet", "geolocalisation" -> geolocalisee ? GenreFichier.CS1100507 : GenreFichier.CS1100502;
            case "structureej" -> GenreFichier.CS1100501;
            case "" -> throw FichierFiness.refus("Cette extraction FINESS ne contient aucune ligne.");
            default ->
                throw FichierFiness.refus("Cette extraction FINESS ne décrit ni des établissements ni des entités"
                        + " juridiques\u00A0: sa première ligne de données est «\u00A0"
                        + LecteurCsv.raccourcir(ControleUtf8.lisible(premiere), 60)
                        + "\u00A0».");
        };
    }

    GenreFichier genre() {
        return genre;
    }

    LocalDate dateExtraction() {
        return dateExtraction;
    }

    /** UTF-8 when the whole file is, strictly, else windows-1252. */
    Charset encodage() {
        return encodage;
    }
}
