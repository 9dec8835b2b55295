package fr.treille.engagement.convention;

import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.acte.registre.DetailActe;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A convention in detail.
 *
 * @param premierVersement half of the amount, paid on signature
 * @param secondVersement the other half, with the odd cent
 * @param dureeMois from its last signature
 * @param destinataire the représentant légal whom it names
 * @param duPorteur its signature by the porteur, null before it, and of those signed before each was kept apart
 * @param deLAgence likewise by the agency
 * @param signeeLe the last of both days, from which it runs, null before
 * @param versementLe day of the first payment, null before it
 * @param versement in a sentence what was paid, « » before it
 * @param verse euros that were paid, null before it
 * @param caducite its end, null while it counts or when another one took its place
 */
public record ConventionFiche(
        ActeFiche acte,
        Montant montant,
        Montant premierVersement,
        Montant secondVersement,
        int dureeMois,
        String destinataire,
        @Nullable SignatureDePartie duPorteur,
        @Nullable SignatureDePartie deLAgence,
        @Nullable LocalDate signeeLe,
        @Nullable LocalDate versementLe,
        String versement,
        @Nullable Montant verse,
        @Nullable Caducite caducite)
        implements DetailActe {

    /** Day on which it ends, counted from the last signature; empty before it. */
    public Optional<LocalDate> terme() {
        return signeeLe == null ? Optional.empty() : Optional.of(signeeLe.plusMonths(dureeMois));
    }

    /** In a sentence, what its end leaves to get back from the porteur; empty when nothing. */
    public Optional<String> aRecuperer() {
        return caducite == null || verse == null
                ? Optional.empty()
                : Optional.of("À récupérer auprès du porteur\u00A0: " + verse + ", versés par cette convention.");
    }
}
