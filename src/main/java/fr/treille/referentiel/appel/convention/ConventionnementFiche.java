package fr.treille.referentiel.appel.convention;

import fr.treille.referentiel.etablissement.NatureJuridique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the conventions of a call cite, who pays by them, and how long their evidence is kept.
 *
 * @param payeur with its article, « la Caisse des dépôts et consignations »; « » when the agency pays itself
 * @param conservationAnnees how many years evidence is kept
 * @param conservationBase from when and by what: « à compter du dernier versement »
 * @param visas in their order
 * @param livree whether the région wrote nothing of it: it is as delivered
 * @param version to give back with a change, 0 as delivered
 */
public record ConventionnementFiche(
        long appelId,
        String payeur,
        int conservationAnnees,
        String conservationBase,
        List<Visa> visas,
        boolean livree,
        int version) {

    static ConventionnementFiche livree(long appelId, int annee) {
        return new ConventionnementFiche(
                appelId,
                ReglagesLivres.PAYEUR,
                ReglagesLivres.CONSERVATION_ANNEES,
                ReglagesLivres.CONSERVATION_BASE,
                ReglagesLivres.visas(annee),
                true,
                0);
    }

    /** As its form starts. */
    public ConventionnementSaisie saisie() {
        return new ConventionnementSaisie(appelId, version, payeur, conservationAnnees, conservationBase, visas);
    }

    /** The texts that the convention of such a porteur cites; of one whose nature is not known, those of every convention. */
    public List<Visa> visas(@Nullable NatureJuridique porteur) {
        return visas.stream()
                .filter(visa -> porteur == null
                        ? visa.portee() == PorteeVisa.TOUTES
                        : visa.portee().vaut(porteur))
                .toList();
    }
}
