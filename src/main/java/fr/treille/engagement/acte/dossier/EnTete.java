package fr.treille.engagement.acte.dossier;

import fr.treille.socle.courrier.edition.Emetteur;
import fr.treille.socle.territoire.Agence;
import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param responsable name of the agent in charge of the grappe, « » when nobody is
 * @param blocMarque PNG at the head, null to print the agency's name there
 */
public record EnTete(Agence agence, String responsable, String responsableCourriel, byte @Nullable [] blocMarque) {

    EnTete avec(byte @Nullable [] autre) {
        return new EnTete(agence, responsable, responsableCourriel, autre);
    }

    /** The agency, who signs, and the person in charge of the grappe, or the programme's mailbox when nobody is. */
    public Emetteur emetteur(@Nullable SignataireHabilite signataire) {
        var personne = !responsable.isEmpty();
        return new Emetteur(
                agence.nom(),
                agence.direction(),
                agence.adresse(),
                agence.telephone(),
                agence.site(),
                blocMarque,
                agence.ville(),
                signataire == null ? "" : signataire.nom(),
                signataire == null ? "" : signataire.qualite(),
                signataire == null ? "" : signataire.pour(),
                signataire == null || signataire.pour().isEmpty() ? "" : signataire.delegation(),
                personne ? responsable : service(),
                personne ? responsableCourriel : agence.courriel(),
                agence.telephone(),
                agence.grades());
    }

    /** The direction that writes, or the agency itself. */
    public String service() {
        return agence.direction().isEmpty() ? agence.nom() : agence.direction();
    }
}
