package fr.treille.suivi.dui;

import java.time.LocalDate;

/**
 * A count of active DUI.
 *
 * @param fichier name of its evidence, « » while there is none
 * @param auteur who wrote it last
 */
public record DuiActifsFiche(
        long id, LocalDate jour, int nombre, String commentaire, String fichier, String auteur, int version) {}
