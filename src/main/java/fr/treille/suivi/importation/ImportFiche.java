package fr.treille.suivi.importation;

import java.time.Instant;

/** A file whose measures were recorded, with how many had each issue. */
public record ImportFiche(
        long id,
        String nomFichier,
        String auteur,
        Instant enregistreLe,
        int creees,
        int modifiees,
        int inchangees,
        int refusees) {}
