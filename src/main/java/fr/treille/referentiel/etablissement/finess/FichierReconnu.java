package fr.treille.referentiel.etablissement.finess;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A FINESS file that was read through once and can be imported.
 *
 * @param taille bytes of the file as stored
 * @param sha256 print of the file as stored, in hexadecimal
 * @param encodage UTF-8 or windows-1252
 */
public record FichierReconnu(
        Path chemin, long taille, String sha256, GenreFichier genre, LocalDate dateExtraction, Charset encodage) {}
