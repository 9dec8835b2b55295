package fr.treille.referentiel.segur;

import java.util.List;

/**
 * What the import of a list changes, or changed.
 *
 * @param genre what the file is, « CSV, UTF-8, séparateur point-virgule »
 * @param inchangees lines that the list holds already as they are
 * @param absentes lines of the list that the file no longer holds: kept, and said absent
 */
public record ApercuImport(
        String fichier,
        String genre,
        int nouvelles,
        int modifiees,
        int inchangees,
        int absentes,
        List<LigneRefusee> refusees) {

    /** Lines that were understood. */
    public int lues() {
        return nouvelles + modifiees + inchangees;
    }

    /** Whether recording it changes something. */
    public boolean change() {
        return nouvelles + modifiees + absentes > 0;
    }
}
