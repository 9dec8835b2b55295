package fr.treille.dossier.grappe.responsable;

import fr.treille.socle.equipe.Cote;
import org.jspecify.annotations.Nullable;

/**
 * A change of the person in charge of a grappe on one side.
 *
 * @param version of the grappe when it was looked at, or just after the change was made
 * @param nom of the grappe
 * @param avantId who is in charge before, null when nobody is
 * @param avant their name, « » when nobody is
 * @param apresId who is in charge afterwards, null for nobody
 * @param apres their name, « » for nobody
 * @param horsTerritoires whether they cover none of its territoires today: they will see it as the one in charge only
 */
public record Attribution(
        long grappeId,
        int version,
        String nom,
        Cote cote,
        @Nullable Long avantId,
        String avant,
        @Nullable Long apresId,
        String apres,
        boolean horsTerritoires) {

    /** What undoes it, once made in that version. */
    public Attribution inverse() {
        return new Attribution(grappeId, version, nom, cote, apresId, apres, avantId, avant, false);
    }

    /** The same once made, in the version that it gave. */
    public Attribution faite(int nouvelleVersion) {
        return new Attribution(grappeId, nouvelleVersion, nom, cote, avantId, avant, apresId, apres, horsTerritoires);
    }
}
