package fr.treille.socle.equipe;

/**
 * Names of the rights that roles give. A view asks for one with {@code @RolesAllowed(Droits.CONSULTER)}, a service method
 * with {@code @PreAuthorize("hasRole('CONSULTER')")}; {@link Role} says who has which.
 */
public final class Droits {

    /** Read everything of one's région. */
    public static final String CONSULTER = "CONSULTER";
    /** Import the FINESS files. */
    public static final String IMPORTER_FINESS = "IMPORTER_FINESS";
    /** Create grappes and edit them while they are being built. */
    public static final String MODIFIER_GRAPPE = "MODIFIER_GRAPPE";
    /** Record a dépôt and instruct the file. */
    public static final String INSTRUIRE = "INSTRUIRE";
    /** Give the instructor's avis, favorable or défavorable: it decides nothing. */
    public static final String DONNER_AVIS = "DONNER_AVIS";
    /** Decide, within the delegation that the région gives to one's role. */
    public static final String DECIDER = "DECIDER";
    /** Hold a committee of selection: it ranks the files of the whole région. */
    public static final String SELECTIONNER = "SELECTIONNER";
    /** Prepare, generate and send decision letters. */
    public static final String NOTIFIER = "NOTIFIER";
    /** Generate and send conventions, record their signature. */
    public static final String CONVENTIONNER = "CONVENTIONNER";
    /** Send a failed or doubtful message again. */
    public static final String GERER_ENVOIS = "GERER_ENVOIS";

    /** Say who covers which territoire, declare absences, edit a territoire's contact points. */
    public static final String AFFECTER = "AFFECTER";

    /** Invite people, give the roles within one's reach, deactivate accounts. */
    public static final String GERER_COMPTES = "GERER_COMPTES";

    /** Search every change of the région, whoever made it. */
    public static final String CONSULTER_HISTORIQUE = "CONSULTER_HISTORIQUE";

    /** Edit the région's agency, its signatories and its settings. */
    public static final String REGLER_REGION = "REGLER_REGION";

    /** Write the calls: copy, edit a draft, publish, amend. */
    public static final String PILOTER_APPELS = "PILOTER_APPELS";

    /** Write the rules of the relances. */
    public static final String REGLER_RELANCES = "REGLER_RELANCES";

    /** Admit by exception a file that the rule makes irrecevable. */
    public static final String ADMETTRE = "ADMETTRE";

    /** Follow a financed grappe: hold its points, date its milestones, record its measures, keep its directory. */
    public static final String SUIVRE = "SUIVRE";

    /** Write the rules of the attention list. */
    public static final String REGLER_SUIVI = "REGLER_SUIVI";

    private Droits() {}
}
