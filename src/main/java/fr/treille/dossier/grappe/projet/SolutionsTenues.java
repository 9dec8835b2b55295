package fr.treille.dossier.grappe.projet;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.segur.SolutionSegur;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the list of référencées says, on a day, of the solutions of ESSMS: each has its own, or the one of its file.
 *
 * @param liste those that were read, by identifier
 */
public record SolutionsTenues(Map<Long, SolutionSegur> liste, LocalDate jour) {

    /**
     * The solution of the list that an ESSMS has, null when it has one that is typed.
     *
     * @param propre its own, null for the one of its file
     */
    public @Nullable SolutionSegur segur(Solution duDossier, @Nullable Long propre) {
        var id = propre == null ? duDossier.segurId() : propre;
        return id == null ? null : liste.get(id);
    }

    /**
     * Whether the solution of an ESSMS is référencée in its lane: as the list says, or as somebody said of one that is typed.
     *
     * @param secteur its own, null when its category has none: a lane is then enough
     */
    public boolean referencee(Solution duDossier, @Nullable Long propre, @Nullable Secteur secteur) {
        var segur = segur(duDossier, propre);
        if (segur == null) {
            return propre == null && duDossier.estReferencee();
        }
        return secteur == null ? segur.referencee(jour) : segur.referencee(secteur, jour);
    }
}
