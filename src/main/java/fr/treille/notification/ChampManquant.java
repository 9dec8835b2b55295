package fr.treille.notification;

/**
 * A field that a document needs and does not find.
 *
 * @param libelle its name, « Adresse du porteur »
 * @param ou where it is filled, in words: « Contacts de la grappe »
 * @param lien address of that page without the leading slash, « » when it is the installation's configuration
 */
public record ChampManquant(String libelle, String ou, String lien) {

    /** Says where a field of a document is filled, by its label in the templates. */
    public static ChampManquant de(String libelle, long grappeId) {
        var grappe = fr.treille.grappe.GrappeLiens.fiche(grappeId);
        if (libelle.contains("représentant légal") || libelle.contains("personne chargée")) {
            return new ChampManquant(libelle, "Contacts de la grappe", grappe);
        }
        if (libelle.contains("porteur")) {
            return new ChampManquant(
                    libelle, "Import des entités juridiques FINESS (cs1100501 ou FINESS+)", "etablissements");
        }
        if (libelle.contains("agence")
                || libelle.contains("signataire")
                || libelle.contains("ribunal")
                || libelle.contains("Personne chargée")) {
            return new ChampManquant(libelle, "Configuration de l’installation (treille.entete)", "");
        }
        if (libelle.startsWith("Motif")) {
            return new ChampManquant(libelle, "Instruction", grappe + "/instruction");
        }
        return new ChampManquant(libelle, "Fiche de la grappe", grappe);
    }
}
