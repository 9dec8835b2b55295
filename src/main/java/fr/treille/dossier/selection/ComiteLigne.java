package fr.treille.dossier.selection;

import fr.treille.socle.commun.Montant;
import java.time.LocalDate;

/**
 * A committee in a list.
 *
 * @param dossiers that it ranks: those with an avis, and not given up
 * @param aDecider of them, those that wait for a decision
 * @param accorde what decisions grant of its files, in euros
 */
public record ComiteLigne(
        long id, String nom, LocalDate jour, Montant enveloppe, long dossiers, long aDecider, Montant accorde) {}
