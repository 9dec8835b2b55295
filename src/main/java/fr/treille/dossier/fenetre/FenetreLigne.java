package fr.treille.dossier.fenetre;

import fr.treille.referentiel.appel.fenetre.FenetrePubliee;

/**
 * A window as the list shows it.
 *
 * @param dossiers how many files of the reader's périmètre it has
 * @param enRetard of how many of them something is late
 */
public record FenetreLigne(FenetrePubliee publiee, EtatFenetre etat, long dossiers, long enRetard) {}
