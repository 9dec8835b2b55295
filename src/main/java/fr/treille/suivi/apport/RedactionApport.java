package fr.treille.suivi.apport;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.Regions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The messages that go with a link. Those that hold its address are for the recipient alone. */
@Component
class RedactionApport {

    private static final String PIED = """


            Ce lien ne demande ni compte ni mot de passe : il ouvre la saisie de cette grappe à qui le possède. Ne le transmettez
            qu’aux personnes qui la remplissent avec vous.
            """;

    private final AdressePublique adresse;
    private final Regions regions;

    RedactionApport(AdressePublique adresse, Regions regions) {
        this.adresse = adresse;
        this.regions = regions;
    }

    /** @throws Refus when the installation does not know its own address, which a link needs */
    void exigerAdresse() {
        adresse.exiger();
    }

    MessageADeposer invitation(
            LienApport lien, ApportRequetes.Sujet sujet, String jeton, LocalDate jusquAu, String agent) {
        return message(
                lien,
                sujet,
                "Vos mesures d’usage " + periode(sujet),
                agent + " vous demande les mesures d’usage de la " + NomGrappe.cite(sujet.grappe()) + ", "
                        + periode(sujet)
                        + ".\n\nOuvrez cette adresse, sur un ordinateur ou un téléphone, jusqu’au "
                        + JoursOuvres.courants().date(jusquAu) + "\u00A0:\n\n" + lien(jeton)
                        + "\n\nCe que vous saisissez est gardé au fur et à mesure\u00A0: vous pouvez fermer la page et y revenir."
                        + " Joignez-y vos justificatifs, puis envoyez le tout.",
                true);
    }

    MessageADeposer renvoi(LienApport lien, ApportRequetes.Sujet sujet, String jeton, LocalDate jusquAu, String agent) {
        return message(
                lien,
                sujet,
                "Vos mesures d’usage sont à revoir",
                agent + " vous renvoie les mesures d’usage de la " + NomGrappe.cite(sujet.grappe()) + ", "
                        + periode(sujet) + ", avec ce motif\u00A0:\n\n" + lien.motifRenvoi()
                        + "\n\nVotre saisie est gardée. Reprenez-la à cette adresse, jusqu’au "
                        + JoursOuvres.courants().date(jusquAu)
                        + "\u00A0; l’ancien lien ne sert plus\u00A0:\n\n" + lien(jeton),
                true);
    }

    /** @param agent who validated: of the agency or of the GRADeS, which the porteur is told apart */
    MessageADeposer validation(LienApport lien, ApportRequetes.Sujet sujet, AgentConnecte agent) {
        return message(
                lien,
                sujet,
                "Vos mesures d’usage sont validées",
                "Les mesures d’usage que vous avez envoyées pour la " + NomGrappe.cite(sujet.grappe()) + ", "
                        + periode(sujet)
                        + ", sont validées par " + organisme(sujet, agent.role()) + " (" + agent.nomComplet()
                        + ") et enregistrées. Vous n’avez rien d’autre à faire pour cette période.\n",
                false);
    }

    /** « l’Agence régionale de santé Occitanie », « Pergola e-santé, GRADeS de votre région » or « le GRADeS de votre région ». */
    private String organisme(ApportRequetes.Sujet sujet, Role role) {
        var region = regions.fiche(sujet.regionCode());
        if (role.cote() == Cote.GRADES) {
            var grades = region.agence().grades();
            return grades.isEmpty() ? "le GRADeS de votre région" : grades + ", GRADeS de votre région";
        }
        var agence = region.agence().nom();
        return agence.isEmpty() ? "l’agence régionale de santé" : "l’" + agence;
    }

    private String lien(String jeton) {
        return adresse.de("apport/" + jeton);
    }

    private static String periode(ApportRequetes.Sujet sujet) {
        return "du " + Formats.date(sujet.debut()) + " au " + Formats.date(sujet.fin());
    }

    private static MessageADeposer message(
            LienApport lien, ApportRequetes.Sujet sujet, String objet, String corps, boolean confidentiel) {
        return new MessageADeposer(
                objet,
                "Bonjour,\n\n" + corps + (confidentiel ? PIED : ""),
                List.of(AdresseCourriel.a(lien.nom(), lien.courriel())),
                List.of(),
                NomGrappe.titre(sujet.grappe()),
                GrappeLiens.onglet(lien.grappeId(), "usages"),
                List.of(lien.grappeId()),
                "",
                confidentiel);
    }
}
