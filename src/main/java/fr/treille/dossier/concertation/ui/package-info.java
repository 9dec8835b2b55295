/** The files that another région carries, and what the régions say of one. */
@NullMarked
package fr.treille.dossier.concertation.ui;

import org.jspecify.annotations.NullMarked;
