package fr.treille.engagement.convention.texte;

import fr.treille.engagement.acte.dossier.EssmsDuDossier;
import fr.treille.engagement.convention.DossierConvention;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.courrier.edition.TexteConvention.Cible;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The usage targets of a convention: what is opposed to none of its ESSMS is no target of it; what is not to some says to which.
 *
 * @param opposees those that bind some ESSMS at least
 * @param dispenses in a sentence, which targets do not bind which ESSMS; « » when all bind all
 */
public record CiblesConvention(List<CibleFiche> opposees, String dispenses) {

    /** Those of a grappe's convention. */
    public static CiblesConvention de(DossierConvention dit) {
        return de(dit.cibles(), dit.dossier().essms());
    }

    /** @param essms in the order of the annex, which numbers them from 1 */
    static CiblesConvention de(List<CibleFiche> cibles, List<EssmsDuDossier> essms) {
        var opposees = new ArrayList<CibleFiche>();
        // the targets that the same sectors are spared are said together
        Map<Set<Secteur>, List<CibleFiche>> dispensees = new LinkedHashMap<>();
        for (var cible : cibles) {
            var presents = presents(cible, essms);
            if (presents.isEmpty() || !essms.stream().allMatch(e -> presents.contains(e.secteur()))) {
                opposees.add(cible);
            }
            if (!presents.isEmpty()) {
                dispensees
                        .computeIfAbsent(presents, secteurs -> new ArrayList<>())
                        .add(cible);
            }
        }
        return new CiblesConvention(
                List.copyOf(opposees),
                dispensees.entrySet().stream()
                        .map(dispense -> phrase(dispense.getKey(), dispense.getValue(), essms))
                        .collect(Collectors.joining(" ")));
    }

    private static Set<Secteur> presents(CibleFiche cible, List<EssmsDuDossier> essms) {
        var presents = EnumSet.noneOf(Secteur.class);
        essms.forEach(e -> {
            if (e.secteur() != null && cible.dispenses().contains(e.secteur())) {
                presents.add(e.secteur());
            }
        });
        return presents;
    }

    private static String phrase(Set<Secteur> secteurs, List<CibleFiche> cibles, List<EssmsDuDossier> essms) {
        var sujet = (cibles.size() > 1 ? "Les indicateurs " : "L’indicateur ")
                + enumerer(cibles.stream()
                        .map(cible -> "«\u00A0" + cible.libelle() + "\u00A0»")
                        .toList());
        var pluriel = cibles.size() > 1;
        var secteur = (secteurs.size() > 1 ? "des secteurs " : "du secteur ")
                + enumerer(secteurs.stream().map(CiblesConvention::nom).toList());
        var rangs = IntStream.range(0, essms.size())
                .filter(rang -> secteurs.contains(essms.get(rang).secteur()))
                .mapToObj(rang -> String.valueOf(rang + 1))
                .toList();
        if (rangs.size() == essms.size()) {
            return sujet + (pluriel ? " ne s’opposent pas" : " ne s’oppose pas")
                    + " à la grappe, dont tous les ESSMS sont " + secteur + ".";
        }
        return sujet + (pluriel ? " ne s’opposent pas" : " ne s’oppose pas")
                + (rangs.size() > 1 ? " aux ESSMS " : " à l’ESSMS ") + secteur + ", n°\u00A0" + enumerer(rangs)
                + " de l’annexe 1\u00A0: "
                + (pluriel ? "leurs taux se calculent" : "son taux se calcule") + " sur les autres ESSMS.";
    }

    /** « « protection juridique des majeurs » (PJM) », after « du secteur ». */
    private static String nom(Secteur secteur) {
        return "«\u00A0" + Lettres.minuscule(secteur.libelle()) + "\u00A0» (" + secteur.name() + ")";
    }

    private static String enumerer(List<String> mots) {
        return mots.size() < 2
                ? String.join("", mots)
                : String.join(", ", mots.subList(0, mots.size() - 1)) + " et " + mots.getLast();
    }

    /** As the convention prints them. */
    public List<Cible> imprimees() {
        return opposees.stream()
                .map(cible -> new Cible(
                        cible.libelle(),
                        cible.numerateur(),
                        cible.denominateur() == null ? "—" : cible.denominateur(),
                        cible.seuilEnClair()))
                .toList();
    }
}
