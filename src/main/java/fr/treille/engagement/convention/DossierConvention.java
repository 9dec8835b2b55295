package fr.treille.engagement.convention;

import fr.treille.engagement.acte.dossier.Dossier;
import fr.treille.engagement.acte.dossier.SurDossier;
import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.referentiel.appel.convention.ConventionnementFiche;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.DureeConvention;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.etablissement.NatureJuridique;
import fr.treille.socle.commun.Montant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a convention says of a grappe.
 *
 * @param regles of the day of the dépôt
 * @param cibles those of the rules, as the register of aménagements changes them that day
 * @param reglages of today: they follow no dépôt
 * @param nature what its porteur is in law, null when it is to be asked
 * @param lettre that notified the decision, null when there is none
 */
public record DossierConvention(
        Dossier dossier,
        Regles regles,
        List<CibleFiche> cibles,
        ConventionnementFiche reglages,
        @Nullable NatureJuridique nature,
        @Nullable ActeFiche lettre)
        implements SurDossier {

    /** Two payments of half. */
    public Montant.Moities versements() {
        return dossier.projet().montant().moities();
    }

    /** From the last signature, and what it is made of. */
    public DureeConvention.Compte duree() {
        return regles.dureeConvention(dossier.projet().type());
    }

    /** The représentant légal whom it names. */
    String signataireDuPorteur() {
        var representant = dossier.porteur().representantLegal();
        return representant.nomComplet() + ", " + representant.fonction();
    }
}
