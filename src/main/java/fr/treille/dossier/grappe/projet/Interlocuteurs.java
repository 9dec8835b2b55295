package fr.treille.dossier.grappe.projet;

import fr.treille.socle.commun.Refus;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * Who is written to and who is in charge: what changes even after the dépôt.
 *
 * @param contactOperationnel of the porteur
 * @param representantLegal of the porteur
 * @param responsableId agent in charge on the ARS's side, null when nobody is
 * @param responsableGradesId agent in charge on the GRADeS's side, null when nobody is
 */
@Embeddable
public record Interlocuteurs(
        @Embedded @EmbeddedColumnNaming("contact_%s") Contact contactOperationnel,
        @Embedded @EmbeddedColumnNaming("representant_%s") Contact representantLegal,
        @Nullable Long responsableId,
        @Nullable Long responsableGradesId) {

    /** @throws Refus when an address is not one, or a text is too long */
    public static Interlocuteurs de(GrappeSaisie saisie) {
        saisie.contactOperationnel().verifier("contactOperationnel");
        saisie.representantLegal().verifier("representantLegal");
        return new Interlocuteurs(
                saisie.contactOperationnel(),
                saisie.representantLegal(),
                saisie.responsableId(),
                saisie.responsableGradesId());
    }

    public GrappeSaisie saisie(int version, Projet projet) {
        return new GrappeSaisie(
                version, projet, contactOperationnel, representantLegal, responsableId, responsableGradesId);
    }
}
