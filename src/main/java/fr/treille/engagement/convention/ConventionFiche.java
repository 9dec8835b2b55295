package fr.treille.engagement.convention;

import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.acte.registre.DetailActe;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A convention in detail.
 *
 * @param premierVersement half of the amount, paid on signature
 * @param secondVersement the other half, with the odd cent
 * @param dureeMois from its signature
 * @param destinataire the représentant légal whom it names
 * @param signeeLe day of the signature by both parties, null before
 * @param versementLe day of the first payment, null before it
 * @param versement in a sentence what was paid, « » before it
 */
public record ConventionFiche(
        ActeFiche acte,
        Montant montant,
        Montant premierVersement,
        Montant secondVersement,
        int dureeMois,
        String destinataire,
        @Nullable LocalDate signeeLe,
        @Nullable LocalDate versementLe,
        String versement)
        implements DetailActe {}
