package fr.treille.referentiel.segur;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
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

    /** Lines that may leave a list without anybody asking. */
    private static final int PEU = 5;

    /** Lines that were understood. */
    public int lues() {
        return nouvelles + modifiees + inchangees;
    }

    /** Whether recording it changes something. */
    public boolean change() {
        return nouvelles + modifiees + absentes > 0;
    }

    /**
     * Whether so much of the list is absent that the file may be a part of it, of one région or one sheet: more than five lines
     * and more than a tenth.
     */
    public boolean partielle() {
        return absentes > PEU && absentes * 10L > (long) modifiees + inchangees + absentes;
    }

    /** @throws Refus when so much is absent, unless somebody saw it */
    void exigerEntiere(boolean absencesVues) {
        if (partielle() && !absencesVues) {
            throw new Refus(Formats.compte(absentes, "ligne de la liste n’est pas", "lignes de la liste ne sont pas")
                    + " dans ce fichier\u00A0: confirmez"
                    + " qu’il est la liste entière, et non une partie. Rien n’est enregistré.");
        }
    }
}
