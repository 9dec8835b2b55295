package fr.treille.engagement.acte;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.TerritoireLiens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that a document needs and does not find.
 *
 * @param libelle its name, « Adresse du porteur »
 * @param ou where it is filled, in words: « Contacts de la grappe »
 * @param lien address of that page without the leading slash, « » when the reader may not open it
 */
public record ChampManquant(String libelle, String ou, String lien) {

    /**
     * Says where each is filled.
     *
     * @param libelles the empty fields, by their labels in the templates
     * @param acte what the document is, for who may sign it, null when nobody does
     */
    static List<ChampManquant> de(List<String> libelles, long grappeId, @Nullable ActeSigne acte) {
        return libelles.stream()
                .map(libelle -> acte != null && libelle.endsWith("du signataire")
                        ? new ChampManquant(
                                "Délégation en vigueur pour signer " + acte.un(),
                                "Région, signataires",
                                reglable(TerritoireLiens.SIGNATAIRES))
                        : de(libelle, grappeId))
                .distinct()
                .toList();
    }

    private static ChampManquant de(String libelle, long grappeId) {
        var grappe = GrappeLiens.fiche(grappeId);
        if (libelle.contains("représentant légal") || libelle.contains("personne chargée")) {
            return new ChampManquant(libelle, "Contacts de la grappe", grappe);
        }
        if (libelle.startsWith("Statut juridique")) {
            return new ChampManquant(
                    libelle, "ci-dessus, ou par l’import des entités juridiques FINESS", grappe + "/convention");
        }
        if (libelle.startsWith("Références de tous les textes")) {
            return new ChampManquant(libelle, "Appels à projets, onglet Convention de l’appel", "appels");
        }
        if (libelle.contains("porteur")) {
            return new ChampManquant(
                    libelle, "Import des entités juridiques FINESS (cs1100501 ou FINESS+)", "etablissements");
        }
        if (libelle.contains("agence") || libelle.contains("ribunal") || libelle.contains("Personne chargée")) {
            return new ChampManquant(libelle, "Région, agence", reglable(TerritoireLiens.REGION));
        }
        if (libelle.startsWith("Motif")) {
            return new ChampManquant(libelle, "Instruction", grappe + "/instruction");
        }
        return new ChampManquant(libelle, "Fiche de la grappe", grappe);
    }

    /** No link for those who would be answered that there is no such page. */
    private static String reglable(String lien) {
        return AgentConnecte.courant().peut(Droits.REGLER_REGION) ? lien : "";
    }
}
