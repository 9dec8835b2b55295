package fr.treille.referentiel.appel.livre;

import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.EditionFiche;
import fr.treille.referentiel.appel.StatutAppel;
import java.time.Instant;
import java.util.List;

/**
 * A call delivered with Treille, as its file says it.
 *
 * @param cle name of the file, by which a région knows that it has that call
 * @param regionCode INSEE code of the région whose call it is
 * @param resume what it is, in a few sentences
 * @param saisie the draft that it makes
 * @param origines where each of its parts comes from, in the order of the file
 */
public record AppelLivre(String cle, String regionCode, String resume, AppelSaisie saisie, List<Origine> origines) {

    /**
     * Where a part comes from.
     *
     * @param partie « Fenêtres de dépôt »
     * @param source the document, and the place in it where that is known
     */
    public record Origine(String partie, String source) {}

    /** As the draft will read, before there is one. */
    public AppelFiche apercu() {
        return new AppelFiche(
                0,
                saisie.intitule(),
                saisie.annee(),
                regionCode,
                StatutAppel.BROUILLON,
                saisie.guichet(),
                saisie.enveloppe(),
                saisie.enveloppeSource(),
                saisie.enveloppeLe(),
                saisie.source(),
                saisie.fenetres(),
                new EditionFiche(0, 1, null, "", "", Instant.EPOCH, saisie.regles()),
                0);
    }
}
