package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What a project asks for.
 *
 * @param essms in the order of their addition, which breaks ties and changes no amount
 * @param rangsPris how many ranks the financed grappe that the project joins took in each situation, empty when it joins none
 */
public record Demande(List<EssmsDemande> essms, Supplements supplements, Map<Situation, Integer> rangsPris) {

    /** @throws Refus when there is no ESSMS, or when one is there twice */
    public Demande {
        essms = List.copyOf(essms);
        rangsPris = Map.copyOf(rangsPris);
        if (essms.isEmpty()) {
            throw new Refus("Le projet ne compte aucun ESSMS\u00A0: il n’y a rien à financer.");
        }
        var vus = new HashSet<NumeroFiness>();
        for (var e : essms) {
            if (!vus.add(e.finess())) {
                throw new Refus("L’ESSMS " + e.finess() + " (" + e.nom() + ") figure deux fois dans le projet.");
            }
        }
    }

    /** A project that asks for nothing beside the forfaits, and joins no grappe. */
    public static Demande forfaits(List<EssmsDemande> essms) {
        return new Demande(essms, Supplements.AUCUN, Map.of());
    }

    List<EssmsDemande> essms(Situation situation) {
        return essms.stream().filter(e -> e.situation() == situation).toList();
    }

    int rangsPris(Situation situation) {
        return rangsPris.getOrDefault(situation, 0);
    }

    /** What the ESSMS ask for, together. */
    Montant equipement() {
        return essms.stream().map(EssmsDemande::equipement).reduce(Montant.zero(), Montant::plus);
    }

    /** Those of them that a scale pays alone open a right to what is of the project. */
    boolean compte(TailleOg taille) {
        return essms.stream().anyMatch(e -> e.finance() && e.og() == taille);
    }

    boolean compteEnAcquisition(TailleOg taille) {
        return essms(Situation.ACQUISITION).stream().anyMatch(e -> e.finance() && e.og() == taille);
    }

    boolean compte(Tarif tarif) {
        return essms.stream().anyMatch(e -> e.tarif() == tarif);
    }

    /** By which scale what is of the whole project is granted: as of solutions référencées as soon as one ESSMS has its own. */
    Tarif tarif() {
        return compte(Tarif.REFERENCEE) || !compte(Tarif.NON_REFERENCEE) ? Tarif.REFERENCEE : Tarif.NON_REFERENCEE;
    }
}
