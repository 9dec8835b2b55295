package fr.treille.dossier.verification.ui;

import fr.treille.dossier.verification.redondance.Aide;
import fr.treille.dossier.verification.redondance.ChampDeclare;
import fr.treille.dossier.verification.redondance.Place;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the ESSMS that one chose declare alike.
 *
 * @param melange of what they do not: nothing is shown of it, and left so it stays as it is for each
 * @param dui « » when none or when they have several
 * @param versionSegur null when not told or when they differ
 * @param aide null when none or when they have several
 * @param aideObjet « » when none or when they have several
 */
record DeclareEnCommun(
        Set<ChampDeclare> melange,
        String dui,
        @Nullable Boolean versionSegur,
        @Nullable Aide aide,
        String aideObjet) {

    static DeclareEnCommun de(Collection<Place> places) {
        var melange = EnumSet.noneOf(ChampDeclare.class);
        var dui = commun(places, Place::dui, ChampDeclare.DUI, melange);
        var version = commun(places, Place::versionSegur, ChampDeclare.VERSION_SEGUR, melange);
        var aide = commun(places, Place::aide, ChampDeclare.AIDE, melange);
        var objet = commun(places, Place::aideObjet, ChampDeclare.AIDE_OBJET, melange);
        return new DeclareEnCommun(melange, dui == null ? "" : dui, version, aide, objet == null ? "" : objet);
    }

    private static <V> @Nullable V commun(
            Collection<Place> places,
            Function<Place, ? extends @Nullable V> lecture,
            ChampDeclare champ,
            Set<ChampDeclare> melange) {
        var premiere = places.isEmpty() ? null : lecture.apply(places.iterator().next());
        for (var place : places) {
            if (!Objects.equals(premiere, lecture.apply(place))) {
                melange.add(champ);
                return null;
            }
        }
        return premiere;
    }
}
