package fr.treille.engagement.acte.registre;

import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.travail.Travaux;
import java.util.ArrayList;
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
    private final Travaux travaux;
    private final Perimetre perimetre;

    ActeLectureService(Registres registres, Travaux travaux, Perimetre perimetre) {
        this.registres = registres;
        this.travaux = travaux;
        this.perimetre = perimetre;
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

    /**
     * The long works, whoever asked for them, that have a document of this grappe still to make or to send.
     *
     * @return their titles, « Générer 12 lettres de notification »; none when it is outside of the périmètre
     */
    public List<String> enPreparation(long grappeId) {
        var region = perimetre.regionCode();
        if (!perimetre.voitTout(region, List.of(grappeId))) {
            return List.of();
        }
        // what is generated is known by its grappe, what is sent by its document
        var objets = new ArrayList<Long>();
        objets.add(grappeId);
        deLaGrappe(grappeId).forEach(dit -> objets.add(dit.acte().id()));
        return travaux.enCours(Registres.TRAVAIL, region, objets);
    }
}
