package fr.treille.dossier.grappe.deport;

import fr.treille.socle.commun.Refus;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps who has an interest in a file from judging it (code des relations entre le public et l’administration, L. 100-2: the
 * administration is impartial): asked at each act, and by the screens before anything is typed.
 */
@Component
public class Deports {

    private final List<SourceDeports> sources;

    Deports(List<SourceDeports> sources) {
        this.sources = sources;
    }

    /** Why the caller does not judge a grappe, « » when they may. */
    public String raison(long grappeId) {
        return sources.stream()
                .flatMap(source -> source.raison(grappeId).stream())
                .findFirst()
                .orElse("");
    }

    /** @throws Refus with that reason */
    public void exigerAucun(long grappeId) {
        var raison = raison(grappeId);
        if (!raison.isEmpty()) {
            throw new Refus(raison);
        }
    }
}
