package fr.treille.engagement.acte.dossier;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.courrier.edition.LigneEssms;
import org.jspecify.annotations.Nullable;

/**
 * An ESSMS of a grappe as documents name it; its names are readable ones.
 *
 * @param ogFiness of the OG that managed it the day it was added
 * @param og its name, « » when the registry has none
 * @param secteur null when its category has none
 */
public record EssmsDuDossier(
        String finess,
        String nom,
        String commune,
        String ogFiness,
        String og,
        Situation situation,
        @Nullable Secteur secteur) {

    /** A row of an annex. */
    public LigneEssms imprimee() {
        return new LigneEssms(finess, nom, commune, og, situation.libelle());
    }
}
