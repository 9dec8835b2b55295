package fr.treille.dossier.instruction.critere;

import java.time.Instant;

/**
 * What a person found of a criterion.
 *
 * @param objet of what, « » for the file
 * @param version to give back with a change, from 1
 * @param constat what the facts said then, as {@link Appreciations#empreinte} keeps it
 * @param par name of who did
 */
public record AppreciationFiche(
        Critere critere,
        String objet,
        int version,
        boolean satisfait,
        String motif,
        String constat,
        String par,
        Instant le) {

    /** Whether it was found of these facts: it holds no more once they changed. */
    public boolean tient(String faits) {
        return constat.equals(Appreciations.empreinte(faits));
    }

    /** Whether it is of that criterion. */
    public boolean de(Controle controle) {
        return critere == controle.critere() && objet.equals(controle.objet());
    }
}
