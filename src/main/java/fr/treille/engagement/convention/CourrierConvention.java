package fr.treille.engagement.convention;

import fr.treille.engagement.acte.ActeAEnvoyer;
import fr.treille.engagement.acte.Courrier;
import fr.treille.engagement.acte.dossier.Dossier;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.texte.NomGrappe;

/** The mail that carries a convention to be signed. */
final class CourrierConvention {

    private CourrierConvention() {}

    static Courrier de(Dossier dossier, ActeAEnvoyer convention) {
        var agence = dossier.entete().agence();
        var contact = dossier.porteur().contactOperationnel();
        var remplacement = convention.remplace() == null
                ? ""
                : "\n\nElle annule et remplace la convention " + convention.remplace()
                        + ", qui vous a été envoyée et ne doit pas être signée.";
        var corps = """
                %s,

                Vous trouverez ci-joint la convention %s du %s entre l’%s et %s, relative au projet de la %s \
                de l’appel à projets «\u00A0%s\u00A0», pour une subvention de %s.%s

                Je vous remercie de la retourner signée à %s. La première moitié de la subvention est versée après la \
                signature des deux parties.

                %s reçoit ce message en copie. Pour toute question, rappelez la référence %s.

                %s
                %s
                """.formatted(
                dossier.porteur().formuleAppel(),
                convention.reference(),
                Formats.dateLongue(convention.date()),
                agence.nom(),
                dossier.porteur().nomLisible(),
                NomGrappe.cite(dossier.nom()),
                dossier.projet().appel(),
                dossier.projet().montant(),
                remplacement,
                agence.courriel(),
                contact.nomComplet(),
                convention.reference(),
                agence.nom(),
                agence.direction()).strip();
        return new Courrier(
                "ESMS numérique – convention à signer – " + NomGrappe.cite(dossier.nom()) + " ("
                        + convention.reference() + ")",
                corps);
    }
}
