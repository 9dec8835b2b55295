package fr.treille.engagement.acte;

import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.socle.commun.Refus;
import org.jspecify.annotations.Nullable;

/**
 * One of many documents.
 *
 * @param prepare null when it cannot be
 * @param refus why, null when it can
 * @param courante the document already generated or sent, null when there is none
 */
public record Preparation<D extends SujetActe>(
        D dit,
        @Nullable ActePrepare<D> prepare,
        @Nullable Refus refus,
        @Nullable ActeFiche courante) {}
