package fr.treille.engagement.acte.dossier;

import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.projet.RegimeTva;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The project of a grappe, under its call. */
public record ProjetDepose(
        long appelId,
        String appel,
        TypeProjet type,
        String solution,
        String editeur,
        FormeJuridique formeJuridique,
        @Nullable LocalDate depotLe,
        Montant montant,
        @Nullable RegimeTva tva,
        int nombreEssms) {

    /** After « la subvention s’entend »: « hors taxes »; to be told later when the porteur's regime is not known. */
    public String tvaEnClair() {
        return tva == null
                ? "hors taxes ou toutes taxes comprises selon le régime de TVA du porteur, à préciser"
                : tva.libelle();
    }

    /** After « un projet d’ »: « acquisition d’un dossier usager informatisé ». */
    public String typeEnClair() {
        return switch (type) {
            case ACQUISITION -> "acquisition d’un dossier usager informatisé";
            case EVOLUTION -> "évolution du dossier usager informatisé";
            case MIXTE -> "acquisition et d’évolution d’un dossier usager informatisé";
        };
    }
}
