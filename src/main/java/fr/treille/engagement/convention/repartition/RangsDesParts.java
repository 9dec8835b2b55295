package fr.treille.engagement.convention.repartition;

import fr.treille.engagement.acte.dossier.Dossier;
import fr.treille.engagement.acte.dossier.EssmsDuDossier;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.edition.TexteConvention.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The annex of the shares: each OG with its own, the porteur first, then its ESSMS. */
public final class RangsDesParts {

    private RangsDesParts() {}

    /** The rows of a grappe, which add up to its grant. */
    public static List<Part> de(Dossier dossier) {
        var repartition = Repartition.de(dossier.decision().lignes(), dossier.essms());
        var porteur = dossier.porteur();
        Map<String, List<EssmsDuDossier>> parOg = new LinkedHashMap<>();
        parOg.put(porteur.finess(), new ArrayList<>());
        dossier.essms()
                .forEach(e -> parOg.computeIfAbsent(e.ogFiness(), og -> new ArrayList<>())
                        .add(e));
        var rangs = new ArrayList<Part>();
        parOg.forEach((og, essms) -> {
            var commune = og.equals(porteur.finess()) ? repartition.commune() : Montant.zero();
            if (essms.isEmpty() && commune.estNul()) {
                return;
            }
            var nom = og.equals(porteur.finess())
                    ? porteur.nomLisible()
                    : essms.getFirst().og();
            var somme = essms.stream().map(e -> part(repartition, e)).reduce(commune, Montant::plus);
            rangs.add(Part.organisme(nom, og, somme.toString()));
            essms.forEach(e -> rangs.add(
                    Part.essms(e.nom(), e.finess(), part(repartition, e).toString())));
            if (!commune.estNul()) {
                rangs.add(Part.commune(commune.toString()));
            }
        });
        return rangs;
    }

    private static Montant part(Repartition repartition, EssmsDuDossier e) {
        return repartition.parts().getOrDefault(e.finess(), Montant.zero());
    }
}
