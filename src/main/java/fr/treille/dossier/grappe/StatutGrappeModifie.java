package fr.treille.dossier.grappe;

/**
 * A grappe took a step of its life cycle.
 *
 * @param grappeId the grappe
 * @param ancien the status before
 * @param nouveau the status now
 */
public record StatutGrappeModifie(long grappeId, StatutGrappe ancien, StatutGrappe nouveau) {}
