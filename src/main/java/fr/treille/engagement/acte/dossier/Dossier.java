package fr.treille.engagement.acte.dossier;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.SujetActe;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.edition.LigneEssms;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the documents of a decided grappe say of it.
 *
 * @param version of the grappe
 * @param region name of its région
 * @param essms its ESSMS, in the order of their addition
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
        Habilitations habilitations,
        List<EssmsDuDossier> essms)
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
    public String repondreA() {
        return entete.agence().courriel();
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
                grappeId, version, regionCode, region, nom, statut, porteur, projet, decision, entete, autres, essms);
    }

    Dossier avec(List<EssmsDuDossier> lus) {
        return new Dossier(
                grappeId,
                version,
                regionCode,
                region,
                nom,
                statut,
                porteur,
                projet,
                decision,
                entete,
                habilitations,
                lus);
    }

    Dossier avec(EnTete autre) {
        return new Dossier(
                grappeId,
                version,
                regionCode,
                region,
                nom,
                statut,
                porteur,
                projet,
                decision,
                autre,
                habilitations,
                essms);
    }

    /** Its ESSMS as an annex names them. */
    public List<LigneEssms> annexe() {
        return essms.stream().map(EssmsDuDossier::imprimee).toList();
    }

    /** « La grappe « Vallée enfance » », at the start of a sentence. */
    public String laGrappe() {
        return "La " + NomGrappe.cite(nom);
    }
}
