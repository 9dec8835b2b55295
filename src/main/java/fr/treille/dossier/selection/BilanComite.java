package fr.treille.dossier.selection;

import fr.treille.socle.commun.Montant;
import java.util.List;
import java.util.Objects;

/**
 * What a committee comes to.
 *
 * @param arretes what it settled, file by file, what no longer stands included; empty as long as it settled nothing
 * @param apart files of its windows that were granted something otherwise, which is taken of its enveloppe too
 * @param accorde what is taken of its enveloppe, as its simulation counts it
 */
public record BilanComite(List<DossierArrete> arretes, List<DossierArrete> apart, Montant accorde) {

    /** What is granted apart. */
    public Montant accordeApart() {
        return apart.stream()
                .map(DossierArrete::montant)
                .filter(Objects::nonNull)
                .reduce(Montant.zero(), Montant::plus);
    }
}
