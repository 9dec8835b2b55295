package fr.treille.suivi.point;

import fr.treille.engagement.acte.Actes;
import fr.treille.engagement.acte.DemandeActe;
import fr.treille.socle.commun.Refus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a point: previewed, validated, archived and sent at once, then locked; a correction is another version. */
@Service
@Transactional
@PreAuthorize("hasRole('SUIVRE')")
public class CompteRenduService {

    private final PointRepository repository;
    private final Points points;
    private final Actes actes;
    private final RedactionMinutes minutes;

    CompteRenduService(PointRepository repository, Points points, Actes actes, RedactionMinutes minutes) {
        this.repository = repository;
        this.points = points;
        this.actes = actes;
        this.minutes = minutes;
    }

    /**
     * The minutes as they would be validated now; nothing is recorded.
     *
     * @return a PDF
     * @throws Refus when there is no such point in the caller's périmètre
     */
    @Transactional(readOnly = true)
    public byte[] apercu(long pointId) {
        return actes.apercu(minutes, pointId, null);
    }

    /**
     * Locks the minutes, archives their PDF and hands it to the outbox for those invited: all of it or nothing.
     *
     * @param version of the point that the screen showed
     * @return the reference of the document
     * @throws Refus when the point was not held, nobody came, nobody can be written to, nothing is said,
     *     two texts are still to be put together, or somebody changed it since
     */
    public String valider(long pointId, int version) {
        var point = points.verrouiller(pointId);
        var fiche = points.fiche(point);
        point.valider(version, fiche.texte().texte().isBlank());
        if (!fiche.paralleles().isEmpty()) {
            throw Refus.surChamp(
                    "texte",
                    "Deux textes tapés à la fois restent à réunir\u00A0: réunissez-les avant de valider le compte rendu.");
        }
        repository.flush();
        return actes.generer(minutes, new DemandeActe(pointId, point.version(), null), true)
                .reference();
    }

    /**
     * Opens another version of minutes that were validated; the former stays archived as it was sent.
     *
     * @param motif why, printed on the new version
     * @throws Refus when they are not validated, there is no motif, or somebody changed the point since
     */
    public void corriger(long pointId, int version, String motif) {
        points.verrouiller(pointId).corriger(version, motif);
        repository.flush();
    }
}
