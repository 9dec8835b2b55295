package fr.treille.socle.equipe.affectation.couverture;

import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.territoire.TerritoireFiche;
import java.util.List;
import java.util.Map;

/**
 * A territoire of the région, who covers it today and what is in it.
 *
 * @param territoire code, name, contact points
 * @param couverture who covers it today, the ARS first, then the GRADeS, the principal first
 * @param essms how many ESSMS it has, those that FINESS says closed left out
 * @param grappes how many grappes that the caller may see have an ESSMS there, by name of their status
 */
public record TerritoireCouvert(
        TerritoireFiche territoire, List<AffectationLigne> couverture, long essms, Map<String, Long> grappes) {

    /** Who covers it today on that side. */
    public List<AffectationLigne> de(Cote cote) {
        return couverture.stream().filter(ligne -> ligne.cote() == cote).toList();
    }

    /** Whether no principal animateur covers it today. */
    public boolean sansPrincipal() {
        return de(Cote.GRADES).stream().noneMatch(ligne -> ligne.part() == Part.PRINCIPAL);
    }

    /** How many grappes in all. */
    public long nombreGrappes() {
        return grappes.values().stream().mapToLong(Long::longValue).sum();
    }
}
