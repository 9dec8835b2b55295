package fr.treille.engagement.notification;

import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.acte.registre.DetailActe;
import fr.treille.socle.commun.Montant;
import org.jspecify.annotations.Nullable;

/**
 * A letter in detail.
 *
 * @param montant null for a défavorable decision
 * @param destinataire the représentant légal whom it names
 */
public record LettreFiche(
        ActeFiche acte, SensDecision sens, @Nullable Montant montant, String destinataire) implements DetailActe {}
