package fr.treille.engagement.convention.texte;

import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.convention.DossierConvention;
import fr.treille.engagement.convention.repartition.RangsDesParts;
import fr.treille.referentiel.appel.convention.Visa;
import fr.treille.socle.commun.EnLettres;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.courrier.edition.TexteConvention.Clauses;
import org.jspecify.annotations.Nullable;

/** What depends, in a convention, on the call, on who signs it and on what its porteur is. */
public final class ClausesConvention {

    private ClausesConvention() {}

    /** Those of a convention that this person signs, nobody yet when null. */
    public static Clauses de(DossierConvention dit, @Nullable SignataireHabilite signataire) {
        var reglages = dit.reglages();
        var nature = dit.nature();
        var visas = reglages.visas(nature);
        var annees = reglages.conservationAnnees();
        return new Clauses(
                nature == null ? "" : nature.libelle(),
                nature != null && nature.privee(),
                nature != null && nature.associative(),
                visas.stream().map(Visa::imprime).toList(),
                visas.stream().noneMatch(Visa::aCompleter),
                habilitation(signataire),
                reglages.payeur(),
                periode(dit.duree().mesure()),
                compte(dit),
                CiblesConvention.de(dit).dispenses(),
                EnLettres.nombre(annees) + " (" + annees + ")" + (annees > 1 ? " ans " : " an ")
                        + reglages.conservationBase(),
                RangsDesParts.de(dit.dossier()));
    }

    /** « dix-huit (18) mois ». */
    public static String mois(int nombre) {
        return EnLettres.nombre(nombre) + " (" + nombre + ") mois";
    }

    private static String periode(int mois) {
        return mois == 1 ? "le mois qui précède" : "les " + mois(mois) + " qui précèdent";
    }

    /** Who pays, as a screen says it. */
    public static String payeur(DossierConvention dit) {
        var payeur = dit.reglages().payeur();
        return payeur.isEmpty() ? dit.dossier().entete().agence().nom() : Lettres.majuscule(payeur);
    }

    private static String habilitation(@Nullable SignataireHabilite signataire) {
        return signataire == null
                ? ""
                : "Vu l’acte qui habilite " + signataire.nom()
                        + " à signer la présente convention, en vigueur depuis le "
                        + Formats.dateLongue(signataire.depuis()) + "\u00A0: " + signataire.delegation() + "\u00A0;";
    }

    private static String compte(DossierConvention dit) {
        var duree = dit.duree();
        return "Cette durée couvre l’achat et le déploiement, dont le repère est de " + mois(duree.repere())
                + ", la mesure des usages sur " + mois(duree.mesure())
                + ", la remise des pièces de l’article 7, pour laquelle "
                + mois(duree.etats()) + " sont comptés, et une marge de " + mois(duree.marge()) + ".";
    }
}
