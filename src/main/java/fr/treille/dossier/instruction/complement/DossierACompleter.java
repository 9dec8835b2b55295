package fr.treille.dossier.instruction.complement;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a message about complements says of a file.
 *
 * @param depot when it was given, in words
 * @param appel title of its call
 * @param fin last day of the recevabilité, null where the call is silent
 * @param contact the operational contact
 * @param representant the représentant légal
 */
public record DossierACompleter(
        long id,
        String nom,
        String depot,
        String appel,
        @Nullable LocalDate fin,
        Contact contact,
        Contact representant) {

    /** The same of a page of the file. */
    public static DossierACompleter de(GrappeFiche grappe) {
        return new DossierACompleter(
                grappe.id(),
                grappe.nom(),
                grappe.depotEnClair(),
                grappe.appel(),
                grappe.fenetre().finRecevabilite(),
                grappe.contactOperationnel(),
                grappe.representantLegal());
    }

    /** Who writes to the porteur, whom he answers. */
    public record Auteur(String nom, String courriel) {

        /** Who is signed in. */
        public static Auteur courant() {
            var moi = AgentConnecte.courant();
            return new Auteur(moi.nomComplet(), moi.courriel());
        }
    }
}
