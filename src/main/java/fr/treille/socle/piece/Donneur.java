package fr.treille.socle.piece;

import fr.treille.socle.commun.Bornes;

/**
 * Who gives a piece.
 *
 * @param nom as it is shown beside the piece
 * @param courriel where to tell him that it was refused after all, « » for nowhere; forgotten once it is found clean
 */
public record Donneur(String nom, String courriel) {

    public Donneur {
        nom = Bornes.couper(nom, Bornes.NOM_COMPLET);
    }
}
