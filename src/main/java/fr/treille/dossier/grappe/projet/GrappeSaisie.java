package fr.treille.dossier.grappe.projet;

import org.jspecify.annotations.Nullable;

/**
 * A form's input.
 *
 * @param version of the grappe that the form showed, 0 for a new one
 * @param projet what a dépôt settles: no longer editable after it
 * @param contactOperationnel available during the instruction
 * @param representantLegal the person who signs the convention
 * @param responsableId the agent in charge on the ARS's side, null when nobody is
 * @param responsableGradesId the agent in charge on the GRADeS's side, null when nobody is
 */
public record GrappeSaisie(
        int version,
        Projet projet,
        Contact contactOperationnel,
        Contact representantLegal,
        @Nullable Long responsableId,
        @Nullable Long responsableGradesId) {

    /** The same with other people in charge, of the ARS and of the GRADeS. */
    public GrappeSaisie confieeA(@Nullable Long ars, @Nullable Long grades) {
        return new GrappeSaisie(version, projet, contactOperationnel, representantLegal, ars, grades);
    }
}
