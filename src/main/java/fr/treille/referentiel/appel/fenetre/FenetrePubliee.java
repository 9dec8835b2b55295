package fr.treille.referentiel.appel.fenetre;

/**
 * A window of a published call.
 *
 * @param appel the call's title
 * @param annee its millésime
 * @param version of the call
 */
public record FenetrePubliee(FenetreFiche fenetre, long appelId, String appel, int annee, int version) {}
