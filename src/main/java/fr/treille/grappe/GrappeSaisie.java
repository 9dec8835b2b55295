package fr.treille.grappe;

import org.jspecify.annotations.Nullable;

/**
 * A form's input.
 *
 * @param version of the grappe that the form showed, 0 for a new one
 * @param projet what a dépôt settles: no longer editable after it
 * @param contactOperationnel available during the instruction
 * @param representantLegal the person who signs the convention
 * @param responsableId the agent in charge, null when nobody is
 */
public record GrappeSaisie(
        int version,
        Projet projet,
        Contact contactOperationnel,
        Contact representantLegal,
        @Nullable Long responsableId) {

    /** The same over another version: what the person keeps after having seen what somebody else saved. */
    public GrappeSaisie surVersion(int autre) {
        return new GrappeSaisie(autre, projet, contactOperationnel, representantLegal, responsableId);
    }
}
