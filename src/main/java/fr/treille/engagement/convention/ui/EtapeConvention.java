package fr.treille.engagement.convention.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From the notification of a favorable decision to the signature: prepare the convention, send it, record its signature. */
@Component
class EtapeConvention implements EtapeGrappe {

    private final ConventionService service;
    private final ConventionLectureService conventions;
    private final Clock horloge;

    EtapeConvention(ConventionService service, ConventionLectureService conventions, Clock horloge) {
        this.service = service;
        this.conventions = conventions;
        this.horloge = horloge;
    }

    @Override
    public int rang() {
        return 140;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (!Boolean.TRUE.equals(grappe.favorable())) {
            return Optional.empty();
        }
        var courante = conventions.conventions(grappe.id()).stream()
                .filter(ConventionFiche::courante)
                .findFirst();
        if (grappe.statut() == StatutGrappe.CONVENTIONNEE) {
            return courante.map(convention -> signee(convention, new Gestes(service, horloge, rafraichir)));
        }
        if (grappe.statut() != StatutGrappe.NOTIFIEE) {
            return Optional.empty();
        }
        var gestes = new Gestes(service, horloge, rafraichir);
        return Optional.of(courante.map(convention -> suivante(grappe, convention, gestes))
                .orElseGet(() -> Etape.vers(
                        grappe,
                        OngletConvention.CHEMIN,
                        "Préparer la convention avec le porteur.",
                        null,
                        AgentConnecte.courant().peut(Droits.CONVENTIONNER) ? "Préparer la convention" : null)));
    }

    private static Etape suivante(GrappeFiche grappe, ConventionFiche convention, Gestes gestes) {
        return convention.etat() == EtatActe.GENEREE
                ? etape(
                        "Envoyer la convention " + convention.reference() + " à " + convention.destinataire() + ".",
                        "Envoyer la convention",
                        () -> gestes.communs(grappe).envoyer(convention))
                : etape(
                        "Enregistrer la signature de la convention " + convention.reference() + attendue(convention),
                        "Enregistrer la signature",
                        () -> gestes.signer(convention));
    }

    /** Whose signature is waited for. */
    private static String attendue(ConventionFiche convention) {
        var porteur = convention.duPorteur();
        var agence = convention.deLAgence();
        if (porteur != null) {
            return " par l’agence\u00A0: le porteur l’a signée " + porteur.enClair() + ".";
        }
        return agence == null
                ? ", dès le retour du porteur."
                : " par le porteur\u00A0: l’agence l’a signée " + agence.enClair() + ".";
    }

    private static Etape signee(ConventionFiche convention, Gestes gestes) {
        var signeeLe = convention.signeeLe();
        if (convention.versementLe() == null) {
            return etape(
                    "Convention signée" + (signeeLe == null ? "" : " le " + Formats.date(signeeLe))
                            + "\u00A0: la première moitié, " + convention.premierVersement()
                            + ", est à verser\u00A0; enregistrez son versement dès qu’il est fait.",
                    "Enregistrer le versement",
                    () -> gestes.verser(convention));
        }
        return Etape.attente(
                "Convention signée" + (signeeLe == null ? "" : " le " + Formats.date(signeeLe))
                        + ". Premier versement\u00A0: " + convention.versement() + ".",
                null);
    }

    private static Etape etape(String phrase, String action, Runnable geste) {
        return new Etape(phrase, null, AgentConnecte.courant().peut(Droits.CONVENTIONNER) ? action : null, geste);
    }
}
