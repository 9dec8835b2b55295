package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call in detail, by one edition of its rules.
 *
 * @param regionCode INSEE code
 * @param enveloppe euros, null when the call gives none
 * @param enveloppeSource where that figure comes from, may be empty
 * @param enveloppeLe its date, null when unknown
 * @param source the document that says all this
 * @param fenetres by opening; none in a draft perhaps
 * @param edition the rules
 */
public record AppelFiche(
        long id,
        String intitule,
        int annee,
        String regionCode,
        StatutAppel statut,
        Guichet guichet,
        @Nullable Montant enveloppe,
        String enveloppeSource,
        @Nullable LocalDate enveloppeLe,
        String source,
        List<FenetreFiche> fenetres,
        EditionFiche edition,
        int version) {

    /** The rules of the edition. */
    public Regles regles() {
        return edition.regles();
    }
}
