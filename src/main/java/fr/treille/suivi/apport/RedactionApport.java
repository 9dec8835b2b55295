package fr.treille.suivi.apport;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
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

    RedactionApport(AdressePublique adresse) {
        this.adresse = adresse;
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
                        + " Joignez-y vos justificatifs, puis envoyez le tout à l’agence.",
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

    MessageADeposer validation(LienApport lien, ApportRequetes.Sujet sujet) {
        return message(
                lien,
                sujet,
                "Vos mesures d’usage sont validées",
                "Les mesures d’usage que vous avez envoyées pour la " + NomGrappe.cite(sujet.grappe()) + ", "
                        + periode(sujet)
                        + ", sont validées par l’agence et enregistrées. Vous n’avez rien d’autre à faire pour cette période.\n",
                false);
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
