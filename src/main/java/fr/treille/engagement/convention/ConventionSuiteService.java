package fr.treille.engagement.convention;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.engagement.notification.dossier.Dossiers;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a generated convention: sent by mail, then signed by both parties. */
@Service
@Transactional
@PreAuthorize("hasRole('CONVENTIONNER')")
public class ConventionSuiteService {

    private final Conventions conventions;
    private final ConventionRepository depot;
    private final Dossiers dossiers;
    private final RedactionConvention redaction;
    private final EnvoiService envois;
    private final CycleGrappeService cycle;
    private final Clock horloge;

    ConventionSuiteService(
            Conventions conventions,
            ConventionRepository depot,
            Dossiers dossiers,
            RedactionConvention redaction,
            EnvoiService envois,
            CycleGrappeService cycle,
            Clock horloge) {
        this.conventions = conventions;
        this.depot = depot;
        this.dossiers = dossiers;
        this.redaction = redaction;
        this.envois = envois;
        this.cycle = cycle;
        this.horloge = horloge;
    }

    /**
     * Hands the archived convention to the outbox, for the représentant légal with the contact opérationnel in copy.
     *
     * @param version of the convention that the screen showed
     * @throws Refus when it was sent, signed or replaced already, what it says is no longer true of the grappe, or an
     *     address is not one (on that field)
     */
    public void envoyer(long conventionId, int version) {
        var convention = conventions.verrouiller(conventionId);
        var dossier = dossiers.lire(convention.grappeId());
        convention.exigerEnvoyable(version, dossier);
        Courriel.exiger(
                "representantLegal.courriel", dossier.representantLegal().courriel());
        Courriel.exiger(
                "contactOperationnel.courriel", dossier.contactOperationnel().courriel());
        convention.envoyer(envois.deposer(redaction.message(dossier, convention)), agent(), maintenant());
        depot.save(convention);
    }

    /**
     * Records the signature by both parties and marks the grappe conventionnée, both or neither.
     *
     * @param version of the convention that the screen showed
     * @param date day of the signature
     * @throws Refus on {@code dateSignature} when it is to come or before the convention's date; when it was not sent, or
     *     is signed or replaced already
     */
    public void enregistrerSignature(long conventionId, int version, LocalDate date) {
        var convention = conventions.verrouiller(conventionId);
        convention.signer(version, new Signature(date, maintenant(), agent()), LocalDate.now(horloge));
        depot.save(convention);
        cycle.conventionner(
                convention.grappeId(), dossiers.lire(convention.grappeId()).version());
    }

    private static long agent() {
        return AgentConnecte.courant().id();
    }

    private Instant maintenant() {
        return horloge.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
