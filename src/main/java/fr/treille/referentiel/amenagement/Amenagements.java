package fr.treille.referentiel.amenagement;

import fr.treille.referentiel.appel.regle.CibleFiche;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The aménagements of a région, those delivered first, and what targets become by them.
 *
 * @param tous past and to come too
 */
public record Amenagements(List<AmenagementLigne> tous) {

    public Amenagements {
        tous = List.copyOf(tous);
    }

    /** Those that a measure of a period that ends that day follows. */
    public List<AmenagementLigne> enVigueur(LocalDate jour) {
        return tous.stream().filter(ligne -> ligne.enVigueur(jour)).toList();
    }

    /** The targets of rules as they are on a day, in their order; the same one where nothing changes it. */
    public List<CibleFiche> sur(List<CibleFiche> cibles, LocalDate jour) {
        return cibles.stream().map(cible -> sur(cible, jour)).toList();
    }

    private CibleFiche sur(CibleFiche cible, LocalDate jour) {
        var siens = tous.stream().filter(ligne -> ligne.concerne(cible.code())).toList();
        if (siens.isEmpty()) {
            return cible;
        }
        var exemptions = new LinkedHashSet<>(cible.exemptions());
        var dispenses = new HashSet<>(cible.dispenses());
        // what the rules of the call list is theirs until the register dates it: it then says when it applies
        siens.stream()
                .filter(ligne -> ligne.effet() == EffetAmenagement.REDUCTION)
                .forEach(ligne -> exemptions.remove(ligne.situation()));
        for (var ligne : siens) {
            if (ligne.enVigueur(jour)) {
                switch (ligne.effet()) {
                    case REDUCTION -> exemptions.add(ligne.situation());
                    case RETRAIT -> dispenses.addAll(ligne.secteurs());
                }
            }
        }
        return new CibleFiche(
                cible.code(),
                cible.libelle(),
                cible.numerateur(),
                cible.denominateur(),
                cible.seuil(),
                List.copyOf(exemptions),
                cible.compte(),
                dispenses);
    }
}
