package fr.treille.dossier.fenetre;

import fr.treille.referentiel.appel.regle.TypeProjet;
import org.jspecify.annotations.Nullable;

/**
 * Which windows; null restricts nothing.
 *
 * @param appelId of that call
 * @param type that take such projects
 */
public record FenetreFiltre(
        @Nullable Long appelId,
        @Nullable EtatFenetre etat,
        @Nullable TypeProjet type) {

    /** Every window. */
    public static final FenetreFiltre TOUTES = new FenetreFiltre(null, null, null);

    boolean garde(FenetreLigne ligne) {
        return (appelId == null || appelId == ligne.publiee().appelId())
                && (etat == null || etat == ligne.etat())
                && (type == null || ligne.publiee().fenetre().accueils().containsKey(type));
    }
}
