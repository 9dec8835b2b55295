package fr.treille.referentiel.appel.regle;

import fr.treille.socle.courrier.edition.UsageModele;

/**
 * The templates of a call's letters and conventions, paths under {@code reports/} without extension.
 *
 * @param favorable of the letter that grants
 * @param defavorable of the letter that refuses
 */
public record Modeles(String favorable, String defavorable, String convention) {

    /** Those delivered, which rules written before templates had names use too. */
    public static final Modeles USUELS = new Modeles(
            UsageModele.LETTRE_FAVORABLE.usuel(),
            UsageModele.LETTRE_DEFAVORABLE.usuel(),
            UsageModele.CONVENTION.usuel());

    /** The one for that. */
    public String nom(UsageModele usage) {
        return switch (usage) {
            case LETTRE_FAVORABLE -> favorable;
            case LETTRE_DEFAVORABLE -> defavorable;
            case CONVENTION -> convention;
        };
    }
}
