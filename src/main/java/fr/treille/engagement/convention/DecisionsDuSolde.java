package fr.treille.engagement.convention;

/** What is decided of the balance of a grant: the module that decides of it answers. */
public interface DecisionsDuSolde {

    /** Whether a decision on the balance of a grappe counts: it was reckoned from what was paid that day. */
    boolean decide(long grappeId);
}
