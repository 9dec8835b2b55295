package fr.treille.dossier.instruction;

import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.RecevabiliteService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.dossier.instruction.critere.Explications;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the instruction of a deposited grappe, shows what is checked, and records the avis, which is corrected as long as no
 * decision follows it. The decision is another act, of the module of decisions.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class InstructionService {

    private final InstructionRepository instructions;
    private final InstructionRequetes requetes;
    private final GrappeService grappes;
    private final VerrouGrappe verrou;
    private final CycleGrappeService cycle;
    private final RecevabiliteService recevabilite;
    private final ComplementRepository complements;
    private final CompletudeService completude;
    private final Examens examens;
    private final VerificationService verifications;
    private final Deports deports;
    private final Explications explications;
    private final AvisTerritorial territoires;
    private final Clock horloge;

    InstructionService(
            InstructionRepository instructions,
            InstructionRequetes requetes,
            GrappeService grappes,
            VerrouGrappe verrou,
            CycleGrappeService cycle,
            RecevabiliteService recevabilite,
            ComplementRepository complements,
            CompletudeService completude,
            Examens examens,
            VerificationService verifications,
            Deports deports,
            Explications explications,
            AvisTerritorial territoires,
            Clock horloge) {
        this.instructions = instructions;
        this.requetes = requetes;
        this.grappes = grappes;
        this.verrou = verrou;
        this.cycle = cycle;
        this.recevabilite = recevabilite;
        this.complements = complements;
        this.completude = completude;
        this.examens = examens;
        this.verifications = verifications;
        this.deports = deports;
        this.explications = explications;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    /**
     * The instruction of a grappe, nothing before it is opened.
     *
     * @throws Refus when the grappe is not in the caller's région
     */
    public Optional<InstructionFiche> trouver(long grappeId) {
        grappes.fiche(grappeId);
        return instructions
                .findByGrappeId(grappeId)
                .map(instruction -> instruction.fiche(requetes.noms(instruction.agents()), deports.raison(grappeId)));
    }

    /** What the computed checks say of a grappe of the caller's région. */
    public Examen examen(long grappeId) {
        return examens.de(grappes.fiche(grappeId));
    }

    /**
     * Says that a deposited file is recevable, and opens its instruction: by whom and when is kept.
     *
     * @param version of the grappe that the screen showed
     * @return the grappe as it now is
     * @throws Refus when the grappe is not in a status to be instructed, awaits complements or lacks pieces, naming
     *     them, or changed meanwhile; when the caller has an interest in the file
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche ouvrir(long grappeId, int version) {
        var deposee = grappes.fiche(grappeId);
        deports.exigerAucun(grappeId);
        exigerComplete(deposee);
        exigerPieces(deposee);
        var grappe = cycle.ouvrirInstruction(grappeId, version);
        instructions.save(new Instruction(grappeId, AgentConnecte.courant().id(), horloge.instant()));
        return grappe;
    }

    /**
     * Closes again an instruction opened by mistake, as long as no avis was given in it: the file is deposited as before.
     *
     * @param version of the grappe that the screen showed
     * @param motif why, kept in the history
     * @throws Refus on the motif when it is missing; when an avis was given; when the grappe is not in instruction, or changed
     *     meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche refermer(long grappeId, int version, String motif) {
        var grappe = cycle.refermerInstruction(grappeId, version, motif);
        instructions.findByGrappeId(grappeId).ifPresent(instruction -> {
            instruction.exigerVierge();
            instructions.delete(instruction);
        });
        return grappe;
    }

    /** What was missing at the end of the recevabilité no longer keeps a file that is admitted without it. */
    private void exigerPieces(GrappeFiche grappe) {
        var manque = completude.liste(grappe.id()).manque();
        if (grappe.statut() == StatutGrappe.DEPOSEE
                && !manque.isEmpty()
                && grappe.recevabilite()
                        .admission(CauseIrrecevabilite.COMPLEMENTS)
                        .isEmpty()) {
            throw new Refus("Le dossier n’est pas recevable en l’état. Il manque, ou reste à vérifier\u00A0: " + manque
                    + ". Demandez-le au porteur, acceptez ce qui est reçu, ou constatez dans l’onglet Pièces ce qui est sur"
                    + " l’outil national.");
        }
    }

    private void exigerComplete(GrappeFiche grappe) {
        if (grappe.recevabilite().complementsPour() == null) {
            return;
        }
        var manquants =
                Complement.manquants(complements.findByGrappeIdAndAnnuleFalseOrderByDemandeAscIdAsc(grappe.id()));
        if (recevabilite.constater(grappe.id())) {
            throw new Refus("Le dossier est irrecevable\u00A0: des compléments n’ont pas été fournis avant la fin de la"
                    + " recevabilité (" + manquants + "). La coordination peut l’admettre avec un motif.");
        }
        throw new Refus("L’instruction ne s’ouvre pas tant que des compléments sont attendus\u00A0: " + manquants
                + ", pour le " + Formats.date(grappe.recevabilite().complementsPour()) + ".");
    }

    /**
     * Checks an avis without recording it, before the person is asked to confirm.
     *
     * @throws Refus as {@link #rendre}
     */
    @PreAuthorize("hasRole('DONNER_AVIS')")
    public void verifier(AvisSaisie avis) {
        exigerTerritoire(avis.grappeId());
        deports.exigerAucun(avis.grappeId());
        var examen = examen(avis.grappeId());
        instructions.findByGrappeId(avis.grappeId()).ifPresent(instruction -> {
            instruction.exigerAucunAvis(requetes.noms(instruction.agents()));
            instruction.exigerSonMotif(avis);
        });
        if (Instruction.exiger(avis, examen)) {
            grappes.financement(avis.grappeId()).exigerComplet();
            exigerRejointe(examen, avis.grappeId());
        }
    }

    /**
     * Records the avis: its decision is to be taken. Who covers territoires gives it on the grappes of which one of them holds
     * the porteur or most of the ESSMS.
     *
     * @return the grappe as it now is
     * @throws Refus on the field concerned when the avis or its motif is missing, or a conflict has no motive, or a condition
     *     of a favorable avis below the minimum size does not hold; when it proposes more than the scale gives; when the grappe is not being
     *     instructed, is mostly of other territoires, or changed meanwhile; when the caller has an interest in it
     */
    @Transactional
    @PreAuthorize("hasRole('DONNER_AVIS')")
    public GrappeFiche rendre(AvisSaisie avis) {
        verrou.tenir(avis.grappeId());
        exigerTerritoire(avis.grappeId());
        deports.exigerAucun(avis.grappeId());
        var examen = examen(avis.grappeId());
        var instruction = instructions
                .findByGrappeId(avis.grappeId())
                .orElseThrow(() -> new Refus("L’instruction de cette grappe n’est pas ouverte."));
        instruction.rendre(
                avis, examen, AgentConnecte.courant().id(), horloge.instant(), requetes.noms(instruction.agents()));
        if (Boolean.TRUE.equals(avis.favorable())) {
            exigerRejointe(examen, avis.grappeId());
            explications.garder(avis.grappeId(), examen.conflits(), avis.explications());
        }
        instructions.save(instruction);
        return cycle.rendreAvis(avis.grappeId(), avis.version(), Boolean.TRUE.equals(avis.favorable()));
    }

    /** @throws Refus when the caller covers territoires, and the avis of this grappe is for those who follow others */
    @PreAuthorize("hasRole('DONNER_AVIS')")
    public void exigerTerritoire(long grappeId) {
        var ailleurs = territoires.ailleurs(grappes.fiche(grappeId));
        if (!ailleurs.isEmpty()) {
            throw new Refus(ailleurs);
        }
    }

    /** Why the avis of a grappe is not for the caller, who covers other territoires; « » when it is, as far as territoires go. */
    public String ailleurs(long grappeId) {
        return territoires.ailleurs(grappes.fiche(grappeId));
    }

    /** Under the minimum size, the financed grappe that the project joins and the conditions of it. */
    private void exigerRejointe(Examen examen, long grappeId) {
        if (examen.sousMinimum()) {
            verifications.exigerRejointe(grappeId);
        }
    }

    /**
     * Takes back an avis that no decision follows yet, to correct it: the file is in instruction again, and its texts are
     * there to start from.
     *
     * @param version of the grappe that the screen showed
     * @param motif why, kept in the history
     * @throws Refus on the motif when it is missing; when no avis is given, or a decision is taken; when the grappe is mostly of
     *     other territoires, or changed meanwhile; when the caller has an interest in it
     */
    @Transactional
    @PreAuthorize("hasRole('DONNER_AVIS')")
    public GrappeFiche reprendre(long grappeId, int version, String motif) {
        verrou.tenir(grappeId);
        exigerTerritoire(grappeId);
        deports.exigerAucun(grappeId);
        var grappe = cycle.reprendreInstruction(grappeId, version, motif);
        instructions.findByGrappeId(grappeId).ifPresent(instruction -> {
            instruction.reprendre();
            instructions.save(instruction);
        });
        return grappe;
    }

    /**
     * What a form of the avis starts from: nothing chosen, or the texts of the one that was taken back.
     *
     * @param version of the grappe that the screen shows
     */
    @PreAuthorize("hasRole('DONNER_AVIS')")
    public AvisSaisie depart(long grappeId, int version) {
        grappes.fiche(grappeId);
        return instructions
                .findByGrappeId(grappeId)
                .map(instruction -> instruction.depart(version))
                .orElseThrow(() -> new Refus("L’instruction de cette grappe n’est pas ouverte."));
    }
}
