package fr.treille.referentiel.appel.regle;

import fr.treille.socle.commun.Refus;

/**
 * How long the conventions of a call last, in months from the last of the two signatures: the mark of the deployment, which
 * counts the purchase, the period over which usage is measured, the time to gather the evidence and the statements of expenses,
 * and a margin, without which a mark that binds nobody would bind. {@link Regles} checks them against its marks.
 *
 * @param evolutionMois without change of software
 * @param acquisitionMois as soon as there is an acquisition
 * @param etatsMois of them, for the evidence and the statements of expenses
 */
public record DureeConvention(int evolutionMois, int acquisitionMois, int etatsMois) {

    /** The law of 12 April 2000 gives six months after the year's end for a statement (article 10): as long is given here. */
    public static final int ETATS_USUELS = 6;

    /** Of the margin, in months. */
    private static final int MARGE_USUELLE = 6;

    /** Twenty years, far over what any call asks. */
    private static final int MAXIMUM = 240;

    /**
     * What is proposed, and what the editions written before it was said mean: half of the mark as margin, six months at least. 24
     * and 36 months for the marks of 9 and 18 months and three months of measure.
     */
    public static DureeConvention usuelle(int evolution, int acquisition, int mesure) {
        return new DureeConvention(usuelle(evolution, mesure), usuelle(acquisition, mesure), ETATS_USUELS);
    }

    private static int usuelle(int repere, int mesure) {
        return repere + mesure + ETATS_USUELS + Math.max(MARGE_USUELLE, (repere + 1) / 2);
    }

    /** Of the convention of such a project. */
    public int mois(TypeProjet type) {
        return type == TypeProjet.EVOLUTION ? evolutionMois : acquisitionMois;
    }

    /** @throws Refus on the field that is not a number of months, or the duration that leaves no margin beside its mark and the rest */
    void exigerMarge(int evolution, int acquisition, int mesure) {
        exigerMois("conventionEvolutionMois", evolutionMois);
        exigerMois("conventionAcquisitionMois", acquisitionMois);
        exigerMois("etatsMois", etatsMois);
        exigerMarge("conventionEvolutionMois", evolutionMois, evolution, mesure);
        exigerMarge("conventionAcquisitionMois", acquisitionMois, acquisition, mesure);
    }

    private static void exigerMois(String champ, int mois) {
        if (mois < 1) {
            throw Refus.surChamp(champ, "Donnez un nombre de mois, à partir de 1.");
        }
    }

    private void exigerMarge(String champ, int duree, int repere, int mesure) {
        var compte = new Compte(duree, repere, mesure, etatsMois);
        if (compte.marge() < 1) {
            throw Refus.surChamp(
                    champ,
                    "Une convention de " + duree + " mois finit avant son solde\u00A0: " + compte.sansMarge()
                            + ". Donnez-en " + (duree - compte.marge() + 1)
                            + " au moins, ou le repère devient opposable.");
        }
    }

    /** @throws Refus on the duration that is not one of a convention */
    void exigerPlausible() {
        exigerPlausible("conventionEvolutionMois", evolutionMois);
        exigerPlausible("conventionAcquisitionMois", acquisitionMois);
    }

    private static void exigerPlausible(String champ, int mois) {
        if (mois > MAXIMUM) {
            throw Refus.surChamp(champ, "Une convention dure jusqu’à " + MAXIMUM + " mois.");
        }
    }

    /**
     * The reckoning of a duration; each in months.
     *
     * @param duree of the convention
     * @param repere mark of the deployment
     * @param mesure period over which usage is measured
     * @param etats time for the evidence and the statements of expenses
     */
    public record Compte(int duree, int repere, int mesure, int etats) {

        /** What is left, negative when the convention ends before its balance. */
        public int marge() {
            return duree - repere - mesure - etats;
        }

        /** « 18 de repère de déploiement + 3 de mesure + 6 pour les justificatifs et les états de dépenses ». */
        String sansMarge() {
            return repere + " de repère de déploiement + " + mesure + " de mesure + " + etats
                    + " pour les justificatifs et les états de dépenses";
        }

        /** « 36 mois = 18 de repère de déploiement + 3 de mesure + 6 pour … + 9 de marge ». */
        public String enClair() {
            return duree + " mois = " + sansMarge() + " + " + marge() + " de marge";
        }
    }
}
