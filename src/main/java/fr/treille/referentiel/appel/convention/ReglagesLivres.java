package fr.treille.referentiel.appel.convention;

import java.util.List;

/**
 * What the conventions of a call say as long as its région says nothing else. The reference of a yearly instruction that is not
 * known is not invented: it is to be filled in.
 */
final class ReglagesLivres {

    /** FMIS money is engaged by the agency and paid by the Caisse (domain reference §3.9). */
    static final String PAYEUR = "la Caisse des dépôts et consignations";

    /** Years; the same source says ten for accounting documents. */
    static final int CONSERVATION_ANNEES = 5;

    static final String CONSERVATION_BASE =
            "à compter du dernier versement, au titre de l’article 22 du règlement (UE) 2021/241";

    private static final String LOI = "la loi n° 2000-321 du 12 avril 2000";

    private ReglagesLivres() {}

    /** The texts that the conventions of a call of that year cite, in their order. */
    static List<Visa> visas(int annee) {
        return List.of(
                toutes(
                        "le règlement (UE) 2021/241 du Parlement européen et du Conseil du 12 février 2021 établissant la"
                                + " facilité pour la reprise et la résilience"),
                toutes(
                        "le règlement (UE) 2016/679 du Parlement européen et du Conseil du 27 avril 2016 (règlement général"
                                + " sur la protection des données)"),
                toutes("le code de l’action sociale et des familles, notamment son article L. 312-1"),
                toutes("le code de la santé publique, notamment ses articles L. 1431-1 et L. 1431-2"),
                toutes(LOI
                        + " relative aux droits des citoyens dans leurs relations avec les administrations, notamment ses"
                        + " articles 9-1 et 10"),
                new Visa(
                        "le décret n° 2001-495 du 6 juin 2001 pris pour l’application de l’article 10 de " + LOI
                                + " et relatif à la transparence financière des aides octroyées par les personnes"
                                + " publiques",
                        PorteeVisa.DROIT_PRIVE),
                toutes("le décret n° 2013-1217 du 23 décembre 2013 modifié relatif au fonds pour la modernisation et"
                        + " l’investissement en santé (FMIS)"),
                new Visa(
                        "le décret n° 2021-1947 du 31 décembre 2021 pris pour l’application de l’article 10-1 de " + LOI
                                + " et approuvant le contrat d’engagement républicain des associations et fondations"
                                + " bénéficiant de subventions publiques ou d’un agrément de l’État",
                        PorteeVisa.ASSOCIATIONS),
                new Visa(
                        "l’arrêté du 11 octobre 2006 relatif au compte rendu financier prévu par l’article 10 de "
                                + LOI,
                        PorteeVisa.DROIT_PRIVE),
                toutes(instruction(annee)));
    }

    private static String instruction(int annee) {
        return annee == 2025
                ? "l’instruction n° DNS/DGCS/CNSA/2025/40 relative au programme ESMS numérique"
                : "l’instruction relative au programme ESMS numérique pour " + annee
                        + " [référence à compléter par la région]";
    }

    private static Visa toutes(String texte) {
        return new Visa(texte, PorteeVisa.TOUTES);
    }
}
