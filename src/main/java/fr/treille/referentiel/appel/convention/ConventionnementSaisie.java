package fr.treille.referentiel.appel.convention;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import java.util.List;

/** {@link ConventionnementFiche} as a form gives it. */
public record ConventionnementSaisie(
        long appelId, int version, String payeur, int conservationAnnees, String conservationBase, List<Visa> visas) {

    /** Thirty years, what public archives keep longest of accounts. */
    private static final int CONSERVATION_MAXIMUM = 30;

    private static final int VISAS_MAXIMUM = 40;

    /**
     * The same without the spaces around.
     *
     * @throws Refus on the field that is empty, too long or out of its bounds
     */
    ConventionnementSaisie verifiee() {
        if (conservationAnnees < 1 || conservationAnnees > CONSERVATION_MAXIMUM) {
            throw Refus.surChamp(
                    "conservationAnnees", "Les justificatifs se gardent de 1 à " + CONSERVATION_MAXIMUM + " ans.");
        }
        var base = Bornes.exiger(
                "conservationBase",
                "Dites à compter de quand les justificatifs se gardent.",
                "Le point de départ",
                conservationBase,
                Bornes.LIBELLE);
        if (visas.isEmpty() || visas.size() > VISAS_MAXIMUM) {
            throw Refus.surChamp("visas", "Une convention cite de 1 à " + VISAS_MAXIMUM + " textes.");
        }
        for (int rang = 1; rang <= visas.size(); rang++) {
            var texte = visas.get(rang - 1).texte();
            Bornes.exiger(
                    "visas",
                    "Le «\u00A0Vu\u00A0» n° " + rang + " est vide.",
                    "Le «\u00A0Vu\u00A0» n° " + rang,
                    texte,
                    Bornes.MOTIF);
            for (int autre = 1; autre < rang; autre++) {
                if (visas.get(autre - 1).texte().equalsIgnoreCase(texte)) {
                    throw Refus.surChamp(
                            "visas", "Les «\u00A0Vu\u00A0» n° " + autre + " et " + rang + " citent le même texte.");
                }
            }
        }
        return new ConventionnementSaisie(
                appelId,
                version,
                Bornes.borner("payeur", "Le payeur", payeur, Bornes.TITRE),
                conservationAnnees,
                base,
                List.copyOf(visas));
    }
}
