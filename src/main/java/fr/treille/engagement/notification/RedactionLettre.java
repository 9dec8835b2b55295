package fr.treille.engagement.notification;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.notification.dossier.Dossier;
import fr.treille.engagement.notification.dossier.Dossiers;
import fr.treille.engagement.notification.dossier.LigneFigee;
import fr.treille.engagement.notification.dossier.SignataireHabilite;
import fr.treille.socle.commun.EnLettres;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.LettreNotification;
import fr.treille.socle.courrier.edition.LettreNotification.Defavorable;
import fr.treille.socle.courrier.edition.LettreNotification.Favorable;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a dossier into the words of a letter, and of the mail that carries it. */
@Component
class RedactionLettre {

    private final Dossiers dossiers;

    RedactionLettre(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** @throws Refus when the grappe has no avis yet, or is notifiée already */
    Dossier aNotifier(long grappeId) {
        var dossier = dossiers.lire(grappeId);
        var nom = "La grappe «\u00A0" + dossier.nom() + "\u00A0»";
        if (dossier.favorable() == null) {
            throw new Refus(
                    nom + " n’a pas encore reçu d’avis\u00A0: sa lettre de notification ne peut pas être préparée.");
        }
        if (!dossier.statut().peutDevenir(StatutGrappe.NOTIFIEE)) {
            throw new Refus(nom + " est déjà notifiée\u00A0: sa lettre ne se prépare plus.");
        }
        return dossier;
    }

    /**
     * @param version of the grappe that the screen showed
     * @throws Refus as {@link #aNotifier}, or when there is a letter already
     * @throws ModificationConcurrente when the grappe changed since
     */
    Dossier sansLettre(long grappeId, int version) {
        var dossier = aNotifier(grappeId);
        if (dossier.version() != version) {
            throw new ModificationConcurrente(List.of());
        }
        if (dossier.lettre() != null) {
            throw new Refus("La lettre " + dossier.lettre().reference() + " a déjà été générée pour cette grappe.");
        }
        return dossier;
    }

    /**
     * @param dossier from {@link #aNotifier}, its day being the letter's
     * @param signataire null when nobody may sign: the letter then cannot be printed
     * @throws Refus when the amount is not the sum of the lines that the avis froze
     */
    LettreNotification lettre(Dossier dossier, @Nullable SignataireHabilite signataire, String reference) {
        return new LettreNotification(
                dossier.modele(),
                dossier.emetteur(signataire),
                dossier.destinataire(),
                reference,
                Formats.dateLongue(dossier.jour()),
                dossier.appel(),
                dossier.nom(),
                dossier.typeEnClair(),
                Formats.nombre(dossier.nombreEssms()),
                dossier.depotLe() == null ? "" : Formats.dateLongue(dossier.depotLe()),
                SensDecision.de(dossier) == SensDecision.FAVORABLE
                        ? favorable(dossier)
                        : new Defavorable(
                                dossier.motif(),
                                dossier.agence().tribunal(),
                                dossier.agence().tribunalAdresse()));
    }

    private Favorable favorable(Dossier dossier) {
        var somme = dossier.lignes().stream()
                .map(ligne -> Montant.de(ligne.total()))
                .reduce(Montant.zero(), Montant::plus);
        if (!somme.equals(dossier.montant())) {
            throw Refus.surChamp(
                    "montant",
                    "Le montant de " + dossier.montant()
                            + " n’est pas celui des lignes arrêtées à la décision, qui font " + somme
                            + "\u00A0: la lettre n’est pas produite.");
        }
        var moities = dossier.montant().moities();
        return new Favorable(
                dossier.montant().toString(),
                EnLettres.montant(dossier.montant()),
                moities.premiere().toString(),
                moities.seconde().toString(),
                dossier.lignes().stream().map(LigneFigee::imprimee).toList(),
                dossier.recommandations(),
                dossier.vigilances());
    }

    MessageADeposer message(Dossier dossier, Lettre lettre) {
        var favorable = SensDecision.de(dossier) == SensDecision.FAVORABLE;
        var representant = dossier.representantLegal();
        var contact = dossier.contactOperationnel();
        var grappe = "grappe «\u00A0" + dossier.nom() + "\u00A0»";
        var suite = favorable
                ? "La subvention accordée s’élève à " + dossier.montant()
                        + ". Une convention vous sera adressée pour signature."
                : "Le motif de cette décision ainsi que les voies et délais de recours figurent dans la lettre.";
        var corps = """
                %s,

                Vous trouverez ci-joint la lettre %s du %s, par laquelle l’%s vous fait part de sa décision %s sur le \
                projet de la %s, déposé par %s au titre de l’appel à projets «\u00A0%s\u00A0».

                %s

                %s reçoit ce message en copie. Pour toute question, écrivez à %s en rappelant la référence %s.

                %s
                %s
                """.formatted(
                representant.civilite(),
                lettre.reference(),
                Formats.dateLongue(lettre.dateLettre()),
                dossier.agence().nom(),
                favorable ? "favorable" : "défavorable",
                grappe,
                dossier.porteur(),
                dossier.appel(),
                suite,
                contact.nomComplet(),
                dossier.agence().courriel(),
                lettre.reference(),
                dossier.agence().nom(),
                dossier.agence().direction()).strip();
        return new MessageADeposer(
                "ESMS numérique – décision " + (favorable ? "favorable" : "défavorable") + " – " + grappe + " ("
                        + lettre.reference() + ")",
                corps,
                List.of(
                        AdresseCourriel.a(dossier.destinataire().nom(), representant.courriel()),
                        AdresseCourriel.copie((contact.prenom() + " " + contact.nom()).strip(), contact.courriel())),
                List.of(lettre.documentId()),
                dossier.nom(),
                GrappeLiens.fiche(dossier.grappeId()),
                dossier.territoires());
    }
}
