package fr.treille.engagement.acte.registre;

import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the documents of the kinds that have no table of their own; their PDFs are read by the archive's own service. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ActeLectureService {

    private final Registres registres;

    ActeLectureService(Registres registres) {
        this.registres = registres;
    }

    /** Those of a grappe, the last generated first; none when it is outside of the périmètre. */
    public List<ActeDeGrappe> deLaGrappe(long grappeId) {
        return registres.communs().entrySet().stream()
                .flatMap(genre -> genre.getValue().deLaGrappe(grappeId).stream()
                        .map(acte -> new ActeDeGrappe(genre.getKey().nom(), acte)))
                .sorted(Comparator.comparing((ActeDeGrappe dit) -> dit.acte().id())
                        .reversed())
                .toList();
    }
}
