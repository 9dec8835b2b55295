package fr.treille.engagement.convention;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.engagement.acte.ActePrepare;
import fr.treille.engagement.acte.Actes;
import fr.treille.engagement.acte.DemandeActe;
import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.ServiceActe;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares, generates and sends the convention of a grappe notified of a favorable decision, then records its signature. */
@Service
@Transactional
@PreAuthorize("hasRole('CONVENTIONNER')")
public class ConventionService implements ServiceActe<DossierConvention> {

    /** The kind of document. */
    public static final GenreActe GENRE = RedactionConvention.GENRE;

    private final Actes actes;
    private final RedactionConvention conventions;
    private final CycleGrappeService cycle;
    private final VerificationService verifications;
    private final DecisionsDuSolde soldes;
    private final Perimetre perimetre;
    private final Clock horloge;

    ConventionService(
            Actes actes,
            RedactionConvention conventions,
            CycleGrappeService cycle,
            VerificationService verifications,
            DecisionsDuSolde soldes,
            Perimetre perimetre,
            Clock horloge) {
        this.actes = actes;
        this.conventions = conventions;
        this.cycle = cycle;
        this.verifications = verifications;
        this.soldes = soldes;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    @Override
    @Transactional(readOnly = true)
    public ActePrepare<DossierConvention> preparer(long grappeId) {
        return actes.preparer(conventions, grappeId);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] apercu(long grappeId, @Nullable Long signataire) {
        return actes.apercu(conventions, grappeId, signataire);
    }

    @Override
    @UneFois
    public long generer(long grappeId, int version, @Nullable Long signataire) {
        return Objects.requireNonNull(actes.generer(conventions, new DemandeActe(grappeId, version, signataire), false)
                .acteId());
    }

    @Override
    public String genererEtEnvoyer(long grappeId, int version, @Nullable Long signataire) {
        return actes.generer(conventions, new DemandeActe(grappeId, version, signataire), true)
                .reference();
    }

    @Override
    @UneFois
    public long remplacer(long conventionId, int version, @Nullable Long signataire) {
        return Objects.requireNonNull(
                actes.remplacer(conventions, conventionId, version, signataire).acteId());
    }

    @Override
    public void envoyer(long conventionId, int version) {
        actes.envoyer(conventions, conventionId, version);
    }

    /**
     * Records that the first share was paid: what makes « Premier versement » due is settled.
     *
     * @throws Refus on the field concerned when one is missing, for a day to come or before the signature, for more than the
     *     first share without saying why, or than the grant; when the convention is not signed, is caduque, or its payment is
     *     recorded already; when the balance is decided, which was reckoned without it
     */
    public void verser(VersementSaisie saisie) {
        conventionSansSolde(saisie.conventionId())
                .verser(saisie, LocalDate.now(horloge), AgentConnecte.courant().id(), horloge.instant());
    }

    /**
     * Takes back a payment recorded by mistake.
     *
     * @param version of the convention that the screen showed
     * @param motif why, kept in the history
     * @throws Refus on the motif when it is missing; when no payment is recorded; when the balance is decided, which was reckoned
     *     from it
     */
    public void annulerVersement(long conventionId, int version, String motif) {
        conventionSansSolde(conventionId)
                .annulerVersement(
                        version,
                        Bornes.exiger(
                                "motif", "Dites pourquoi le versement est annulé.", "Le motif", motif, Bornes.MOTIF));
    }

    /** The grappe first, as who decides of its balance does: neither changes what the other looks at. */
    private Convention conventionSansSolde(long id) {
        actes.tenirGrappes(conventions, List.of(id));
        var convention = convention(id);
        if (soldes.decide(convention.objetId())) {
            throw new Refus(
                    "Le solde de cette grappe est décidé d’après ce qui est versé\u00A0: annulez d’abord cette décision,"
                            + " puis reprenez-la.");
        }
        return convention;
    }

    private Convention convention(long id) {
        if (conventions.registre().verrouiller(List.of(id)).get(id) instanceof Convention convention) {
            return convention;
        }
        throw perimetre.inconnu("Cette convention", id);
    }

    /**
     * Records the signature of one of the parties, or of both, and marks the grappe conventionnée once both have signed: all of it
     * or nothing.
     *
     * @throws Refus on the field concerned when a day or a place is missing, for a day to come or before the convention's date, for
     *     a party that signed already; when a solution that the call takes as a candidate to the référencement is not one by the
     *     last signature; when the convention was not sent, says another amount than the decision, or is signed, replaced or
     *     caduque already
     */
    public void enregistrerSignature(SignatureSaisie saisie) {
        actes.tenirGrappes(conventions, List.of(saisie.conventionId()));
        var convention = convention(saisie.conventionId());
        var dossier = conventions.dossier(convention.objetId());
        var signee = convention.signer(
                saisie,
                dossier.projet().montant(),
                LocalDate.now(horloge),
                AgentConnecte.courant().id(),
                horloge.instant());
        if (signee) {
            verifications.exigerSignable(convention.objetId(), Objects.requireNonNull(convention.signeeLe()));
            cycle.conventionner(convention.objetId(), dossier.version());
        }
    }
}
