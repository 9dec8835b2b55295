package fr.treille.dossier.grappe.projet;

import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.referentiel.segur.Solutions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the list of référencées says today. */
@Component
public class SolutionsDuJour {

    private final Solutions solutions;
    private final Clock horloge;

    SolutionsDuJour(Solutions solutions, Clock horloge) {
        this.solutions = solutions;
        this.horloge = horloge;
    }

    /** The whole list, in one statement. */
    public SolutionsTenues toutes() {
        return new SolutionsTenues(parId(solutions.toutes()), LocalDate.now(horloge));
    }

    /**
     * Those of a file and of its ESSMS: no statement when all are typed, else one.
     *
     * @param propres identifiers of those that ESSMS have of their own, null for the file's
     */
    public SolutionsTenues de(Solution duDossier, Collection<@Nullable Long> propres) {
        return de(duDossier, propres, LocalDate.now(horloge));
    }

    /** The same as the list says on that day. */
    public SolutionsTenues de(Solution duDossier, Collection<@Nullable Long> propres, LocalDate jour) {
        var ids = Stream.concat(Stream.ofNullable(duDossier.segurId()), propres.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new SolutionsTenues(parId(ids.isEmpty() ? List.of() : solutions.trouver(ids)), jour);
    }

    private static Map<Long, SolutionSegur> parId(List<SolutionSegur> lues) {
        return lues.stream().collect(Collectors.toMap(SolutionSegur::id, lue -> lue));
    }
}
