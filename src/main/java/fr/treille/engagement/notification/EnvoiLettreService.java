package fr.treille.engagement.notification;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.engagement.notification.dossier.Dossier;
import fr.treille.engagement.notification.dossier.Dossiers;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends decision letters, each once. */
@Service
@Transactional
@PreAuthorize("hasRole('NOTIFIER')")
public class EnvoiLettreService {

    private final Lettres lettres;
    private final Dossiers dossiers;
    private final RedactionLettre redaction;
    private final EditionLettre edition;
    private final EnvoiService envois;
    private final CycleGrappeService cycle;
    private final Clock horloge;

    EnvoiLettreService(
            Lettres lettres,
            Dossiers dossiers,
            RedactionLettre redaction,
            EditionLettre edition,
            EnvoiService envois,
            CycleGrappeService cycle,
            Clock horloge) {
        this.lettres = lettres;
        this.dossiers = dossiers;
        this.redaction = redaction;
        this.edition = edition;
        this.envois = envois;
        this.cycle = cycle;
        this.horloge = horloge;
    }

    /**
     * Hands the archived letter to the outbox, for the représentant légal with the contact opérationnel in copy, and marks
     * the grappe notifiée: all of it or nothing.
     *
     * @param version of the letter that the screen showed
     * @throws Refus when it was sent or replaced already, its addressee or its amount is no longer that of the grappe, or
     *     an address is not one (on that field)
     */
    public void envoyer(long lettreId, int version) {
        var lettre = lettres.verrouiller(lettreId);
        var dossier = dossiers.lire(lettre.grappeId());
        lettre.exigerEnvoyable(version, dossier);
        exigerAdresses(dossier);
        marquer(dossier);
        confier(lettre, dossier);
    }

    /**
     * Generates the letter of a decided grappe and hands it to the outbox, all of it or nothing: for who read its preview
     * and has nothing to change.
     *
     * @param version of the grappe that the preview showed
     * @param signataire who signs, null for the only one who may
     * @return the reference of the letter
     * @throws Refus as {@link NotificationService#generer} and {@link #envoyer}
     */
    public String genererEtEnvoyer(long grappeId, int version, @Nullable Long signataire) {
        var dossier = redaction.sansLettre(grappeId, version);
        exigerAdresses(dossier);
        var lettre = edition.produire(dossier, signataire, () -> marquer(dossier));
        confier(lettre, dossier);
        edition.enregistrer(lettre);
        return lettre.reference();
    }

    private static void exigerAdresses(Dossier dossier) {
        Courriel.exiger(
                "representantLegal.courriel", dossier.representantLegal().courriel());
        Courriel.exiger(
                "contactOperationnel.courriel", dossier.contactOperationnel().courriel());
    }

    private void marquer(Dossier dossier) {
        cycle.marquerNotifiee(dossier.grappeId(), dossier.version());
    }

    private void confier(Lettre lettre, Dossier dossier) {
        lettre.envoyer(
                envois.deposer(redaction.message(dossier, lettre)),
                AgentConnecte.courant().id(),
                horloge.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
