package fr.treille.socle.commun;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody else saved the same thing in the meantime: nothing was written, and the second person is shown what the first
 * one changed.
 */
public class ModificationConcurrente extends Refus {

    private final transient List<Difference> differences;

    /**
     * @param differences what changed between the version that the person was editing and the one now stored; empty when
     *     the fields that the person sees are all the same
     */
    public ModificationConcurrente(List<Difference> differences) {
        super(null, rediger(differences));
        this.differences = List.copyOf(differences);
    }

    /**
     * Lets through an act on what the person saw, and nothing else.
     *
     * @throws ModificationConcurrente when it was saved since
     */
    public static void exigerVersion(int version, int versionVue) {
        if (version != versionVue) {
            throw new ModificationConcurrente(List.of());
        }
    }

    /** What the other person changed. */
    public List<Difference> differences() {
        return differences;
    }

    private static String rediger(List<Difference> differences) {
        var constat = "Une autre personne a enregistré cette fiche pendant votre saisie";
        var suite = "Rien n’a été écrasé et votre saisie est conservée\u00A0: relisez-la, puis enregistrez à nouveau.";
        if (differences.isEmpty()) {
            return constat + ". " + suite;
        }
        return differences.stream()
                .map(Difference::enClair)
                .collect(Collectors.joining("\u00A0; ", constat + "\u00A0: ", ". " + suite));
    }
}
