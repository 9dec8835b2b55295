package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import java.util.HashSet;
import java.util.List;

/**
 * What a project asks for.
 *
 * @param essms in the order of their rank; each situation counts its own first, second, and so on
 * @param equipement equipment asked for by the petits OG, total of the quotes; zero when none is
 * @param amoa AMOA asked for, total of the quotes; zero when none is
 */
public record Demande(List<EssmsDemande> essms, Montant equipement, Montant amoa) {

    /** @throws Refus when there is no ESSMS, when one is there twice, or when an amount is negative */
    public Demande {
        essms = List.copyOf(essms);
        if (essms.isEmpty()) {
            throw new Refus("Le projet ne compte aucun ESSMS\u00A0: il n’y a rien à financer.");
        }
        var vus = new HashSet<NumeroFiness>();
        for (var e : essms) {
            if (!vus.add(e.finess())) {
                throw new Refus("L’ESSMS " + e.finess() + " (" + e.nom() + ") figure deux fois dans le projet.");
            }
        }
        if (equipement.estNegatif()) {
            throw Refus.surChamp("equipement", "Le montant d’équipement demandé ne peut pas être négatif.");
        }
        if (amoa.estNegatif()) {
            throw Refus.surChamp("amoa", "Le montant d’AMOA demandé ne peut pas être négatif.");
        }
    }

    /** A project that asks for nothing beside the forfaits. */
    public static Demande forfaits(List<EssmsDemande> essms) {
        return new Demande(essms, Montant.zero(), Montant.zero());
    }

    List<EssmsDemande> essms(Situation situation) {
        return essms.stream().filter(e -> e.situation() == situation).toList();
    }

    int essmsDePetitsOg() {
        return (int) essms.stream().filter(EssmsDemande::petitOg).count();
    }
}
