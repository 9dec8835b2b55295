package fr.treille.pilotage.relance.regle;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Set;

/** What a rule may not be, alone and beside the others of its région. */
final class ReglesControlees {

    private static final int AVANT = -180;
    private static final int APRES = 365;
    private static final int FOIS = 12;
    private static final int INTERVALLE = 90;

    private ReglesControlees() {}

    /**
     * @param natures keys of the échéances that modules contribute
     * @throws Refus on the field that is wrong
     */
    static void verifier(RegleSaisie saisie, Set<String> natures) {
        Bornes.exiger("nom", "Donnez un nom à cette règle.", "Le nom", saisie.nom(), Bornes.NOM);
        if (!natures.contains(saisie.nature())) {
            throw Refus.surChamp("nature", "Choisissez l’échéance dont cette règle parle.");
        }
        borner(
                "decalage",
                saisie.decalage(),
                AVANT,
                APRES,
                "Le décalage va de 180 jours avant l’échéance à 365 jours après.");
        if (saisie.destinataires().isEmpty()) {
            throw Refus.surChamp("destinataires", "Choisissez au moins un destinataire.");
        }
        borner("fois", saisie.fois(), 1, FOIS, "Une relance part de 1 à " + FOIS + " fois.");
        if (saisie.fois() > 1 && saisie.intervalle() < 1) {
            throw Refus.surChamp(
                    "intervalle",
                    "Avec cet intervalle, la même personne recevrait " + saisie.fois()
                            + " messages le même jour\u00A0: il faut un jour au moins de l’un à l’autre.");
        }
        if (saisie.fois() > 1) {
            borner(
                    "intervalle",
                    saisie.intervalle(),
                    1,
                    INTERVALLE,
                    "L’intervalle est de " + INTERVALLE + " jours au plus.");
        }
        Bornes.exiger("objet", "L’objet du message est vide.", "L’objet", saisie.objet(), Bornes.TITRE);
        ChampRelance.verifier("objet", saisie.objet());
        Bornes.exiger("texte", "Le texte du message est vide.", "Le texte", saisie.texte(), Bornes.TEXTE);
        ChampRelance.verifier("texte", saisie.texte());
    }

    /**
     * Checks that, with the other active rules, nobody is written to twice the same day about the same échéance.
     *
     * @param regle as it will be
     * @throws Refus on the day, naming the other rule
     */
    static void verifierAvec(RegleFiche regle, List<RegleFiche> autres) {
        if (!regle.contenu().active()) {
            return;
        }
        for (var autre : autres) {
            if (autre.id() == regle.id()
                    || !autre.contenu().active()
                    || !autre.contenu().nature().equals(regle.contenu().nature())) {
                continue;
            }
            var commun = regle.contenu().destinataires().stream()
                    .filter(autre.contenu().destinataires()::contains)
                    .sorted()
                    .findFirst();
            var jour = regle.ecarts().stream().filter(autre.ecarts()::contains).findFirst();
            if (commun.isPresent() && jour.isPresent()) {
                throw Refus.surChamp(
                        "decalage",
                        "Le destinataire «\u00A0" + commun.get().libelle()
                                + "\u00A0» recevrait deux messages le même jour\u00A0: la règle «\u00A0"
                                + autre.contenu().nom() + "\u00A0» lui écrit déjà à " + RegleFiche.jourJ(jour.get())
                                + ". Changez le jour ou le destinataire, ou désactivez l’autre règle.");
            }
        }
    }

    private static void borner(String champ, int valeur, int du, int au, String message) {
        if (valeur < du || valeur > au) {
            throw Refus.surChamp(champ, message);
        }
    }
}
