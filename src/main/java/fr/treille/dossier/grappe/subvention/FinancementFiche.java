package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.membre.Extraction;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.referentiel.financement.BaremeSons.Indication;
import fr.treille.referentiel.financement.Financement;
import fr.treille.referentiel.financement.TailleOg;
import fr.treille.socle.commun.Montant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grant of a grappe with all that it was reached by.
 *
 * @param demandes what the porteur asks for
 * @param equipementDesEssms what the ESSMS ask for of equipment, together
 * @param seuil an OG of fewer ESSMS is a petit one
 * @param extraction on which OG are counted today
 * @param og those of the grappe, by name
 * @param amoa what a person found of the grouping
 * @param amoaTient whether that counts: once it is decided, and before as long as the OG are those that were looked at
 * @param amoaPar who did, « » when nobody
 * @param aApprecier whether the AMOA depends on that finding
 * @param sons what the State paid for upgrades of the ESSMS en évolution, as an indication, by OG
 */
public record FinancementFiche(
        Financement financement,
        Demandes demandes,
        Montant equipementDesEssms,
        int seuil,
        Extraction extraction,
        List<OgCompte> og,
        AppreciationAmoa amoa,
        boolean amoaTient,
        String amoaPar,
        boolean aApprecier,
        List<Indication> sons) {

    /**
     * An OG of a grappe, as it is counted.
     *
     * @param nombreEssms what the registry counts of it
     * @param confirmation what a person found of it, null when nobody did, or when the count changed since
     */
    public record OgCompte(
            String finess,
            String nom,
            int nombreEssms,
            TailleOg taille,
            @Nullable Confirmation confirmation) {}

    /** @param par who did */
    public record Confirmation(String motif, String par, Instant le) {}
}
