package fr.treille.engagement.versement;

/** Whether what the balance waits for is met: the module that measures usage answers. */
public interface ConditionsDuSolde {

    /**
     * The conditions of a balance.
     *
     * @param reunies whether nothing is missing
     * @param enClair the same in a sentence
     */
    record Constat(boolean reunies, String enClair) {}

    /** Of a grappe that the caller may see. */
    Constat constater(long grappeId);
}
