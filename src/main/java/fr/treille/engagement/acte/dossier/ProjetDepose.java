package fr.treille.engagement.acte.dossier;

import fr.treille.dossier.grappe.projet.FormeJuridique;
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
        int nombreEssms) {

    /** After « un projet d’ »: « acquisition d’un dossier usager informatisé ». */
    public String typeEnClair() {
        return switch (type) {
            case ACQUISITION -> "acquisition d’un dossier usager informatisé";
            case EVOLUTION -> "évolution du dossier usager informatisé";
            case MIXTE -> "acquisition et d’évolution d’un dossier usager informatisé";
        };
    }
}
