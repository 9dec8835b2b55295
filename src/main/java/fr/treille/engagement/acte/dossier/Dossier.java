package fr.treille.engagement.acte.dossier;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.SujetActe;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the documents of a decided grappe say of it, read in one statement.
 *
 * @param version of the grappe
 * @param region name of its région
 */
public record Dossier(
        long grappeId,
        int version,
        String regionCode,
        String region,
        String nom,
        StatutGrappe statut,
        Porteur porteur,
        ProjetDepose projet,
        Decision decision,
        EnTete entete,
        Habilitations habilitations)
        implements SujetActe {

    @Override
    public long id() {
        return grappeId;
    }

    @Override
    public LocalDate jour() {
        return habilitations.jour();
    }

    @Override
    public List<AdresseCourriel> adresses() {
        return porteur.adresses();
    }

    @Override
    public String destinataire() {
        return Porteur.enClair(porteur.representantLegal());
    }

    @Override
    public String copie() {
        return Porteur.enClair(porteur.contactOperationnel());
    }

    Dossier avec(Habilitations autres) {
        return new Dossier(
                grappeId, version, regionCode, region, nom, statut, porteur, projet, decision, entete, autres);
    }

    /** « La grappe « Vallée enfance » », at the start of a sentence. */
    public String laGrappe() {
        return "La grappe «\u00A0" + nom + "\u00A0»";
    }
}
