package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.finess.Nature;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import's report.
 *
 * @param numero line of the CSV file, or rank of the structure in a FINESS+ document, for a refusal or a doubt
 * @param nom the structure's name now
 * @param ancien the value before; for a structure that is back, since when it was absent
 * @param nouveau the value now; for a created structure, its commune; for an absent one, since when
 * @param contenu the refused line, shortened
 * @param raison why it is refused or doubtful
 * @param dateExtraction date of the file
 */
public record LigneImport(
        long id,
        long importId,
        GenreLigne genre,
        @Nullable Nature nature,
        @Nullable String finess,
        @Nullable String nom,
        @Nullable Long numero,
        @Nullable Champ champ,
        @Nullable String ancien,
        @Nullable String nouveau,
        @Nullable String contenu,
        @Nullable String raison,
        @Nullable LocalDate dateExtraction) {}
