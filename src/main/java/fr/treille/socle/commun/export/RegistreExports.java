package fr.treille.socle.commun.export;

/** Keeps who took which list away. */
public interface RegistreExports {

    /**
     * Notes that the caller was given a file.
     *
     * @param liste what it lists, « échéances »
     * @param filtre what was asked for, in words
     * @param lignes how many rows it holds
     */
    void noter(String liste, FormatExport format, String filtre, long lignes);
}
