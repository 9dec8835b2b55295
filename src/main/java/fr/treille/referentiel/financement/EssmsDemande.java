package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One ESSMS of a project, as far as money is concerned.
 *
 * @param tarif by which scale it is paid
 * @param saad whether it is a home-help service, whose forfaits wait for its hours
 * @param heures those that count: the verified ones, else the declared ones; null as long as none are, and when it is not a SAAD
 * @param verifiees whether the ARS verified them
 * @param equipement asked for it, in euros; zero when none is
 */
public record EssmsDemande(
        NumeroFiness finess,
        String nom,
        Situation situation,
        Tarif tarif,
        boolean saad,
        @Nullable HeuresSaad heures,
        boolean verifiees,
        TailleOg og,
        Montant equipement) {

    /** @throws Refus when hours are given of what is not a SAAD, or when the equipment asked is negative */
    public EssmsDemande {
        if (!saad && heures != null) {
            throw new Refus(
                    "«\u00A0" + nom + "\u00A0» (" + finess + ") n’est pas un SAAD\u00A0: il ne déclare pas d’heures.");
        }
        if (equipement.estNegatif()) {
            throw Refus.surChamp("equipement", "Le montant d’équipement demandé ne peut pas être négatif.");
        }
    }

    /** An ESSMS that is not a SAAD, whose solution is référencée, and that asks for no equipment. */
    public static EssmsDemande de(NumeroFiness finess, String nom, Situation situation, TailleOg og) {
        return new EssmsDemande(finess, nom, situation, Tarif.REFERENCEE, false, null, false, og, Montant.zero());
    }

    /** The same that asks for that equipment. */
    public EssmsDemande equipe(Montant demande) {
        return new EssmsDemande(finess, nom, situation, tarif, saad, heures, verifiees, og, demande);
    }

    /** The same paid by that scale. */
    public EssmsDemande au(Tarif autre) {
        return new EssmsDemande(finess, nom, situation, autre, saad, heures, verifiees, og, equipement);
    }

    /** Whether one of the scales pays it. */
    boolean finance() {
        return tarif != Tarif.HORS_BAREME;
    }

    /** Whether nothing can be computed of it yet. */
    boolean attendSesHeures() {
        return saad && heures == null;
    }

    /** What its forfaits are multiplied by; less than any share as long as it is not known, so that it takes the last rank. */
    BigDecimal part() {
        if (heures != null) {
            return heures.quotite();
        }
        return saad ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }

    /** « Les Tilleuls (310000017) ». */
    String enClair() {
        return nom + " (" + finess + ")";
    }
}
