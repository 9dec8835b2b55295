package fr.treille.suivi.mesure;

/**
 * A period is about to be deleted, in this transaction: what modules above keep of it goes with it, or holds it back by a
 * {@link fr.treille.socle.commun.Refus}.
 */
public record PeriodeSupprimee(long grappeId, long periodeId) {}
