package fr.treille.suivi.point;

import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.action.ActionRequetes;
import fr.treille.suivi.jalon.GrappesSuivies;
import fr.treille.suivi.point.mois.PointFiltre;
import fr.treille.suivi.point.mois.PointTotaux;
import fr.treille.suivi.point.mois.SuiviLigne;
import fr.treille.suivi.point.mois.SuiviRequetes;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The points of the caller's périmètre, and what is carried from one to the next. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class PointService {

    /** How many months the list shows. */
    public static final int MOIS = 12;

    private final SuiviRequetes requetes;
    private final ActionRequetes actions;
    private final GrappesSuivies grappes;
    private final Points points;
    private final Perimetre perimetre;

    PointService(
            SuiviRequetes requetes,
            ActionRequetes actions,
            GrappesSuivies grappes,
            Points points,
            Perimetre perimetre) {
        this.requetes = requetes;
        this.actions = actions;
        this.grappes = grappes;
        this.points = points;
        this.perimetre = perimetre;
    }

    /** The months that the list shows, in order. */
    public static List<YearMonth> mois(YearMonth dernier) {
        return IntStream.rangeClosed(1 - MOIS, 0).mapToObj(dernier::plusMonths).toList();
    }

    /**
     * A page of the grappes that are followed and of their months, in two statements.
     *
     * @param dernier last of the months
     * @param page its sort properties are « grappe », « porteur », « responsable », « dernier » (without a point for the
     *     longest time first, also the default); others are ignored
     */
    public List<SuiviLigne> rechercher(PointFiltre filtre, YearMonth dernier, Pageable page) {
        return requetes.lignes(filtre, mois(dernier), page);
    }

    /** What the filtered list adds up to, in one statement. */
    public PointTotaux totaux(PointFiltre filtre, YearMonth dernier) {
        return requetes.totaux(filtre, mois(dernier));
    }

    /** The identifiers of the grappes that a filter keeps, by name. */
    public List<Long> toutes(PointFiltre filtre, YearMonth dernier) {
        return requetes.ids(filtre, mois(dernier));
    }

    /** A point, empty when there is none in the caller's périmètre. */
    public Optional<PointFiche> trouver(long id) {
        var trouve = points.trouver(id);
        if (trouve.isEmpty()) {
            perimetre.noter("Ce point", id);
        }
        return trouve;
    }

    /**
     * The follow-up of a grappe.
     *
     * @throws fr.treille.socle.commun.Refus when it is not in the caller's périmètre
     */
    public SuiviFiche deLaGrappe(long grappeId) {
        var grappe = grappes.lire(grappeId);
        var periode = grappe.periode();
        return new SuiviFiche(
                grappeId,
                periode,
                periode == null ? List.of() : requetes.toutes(grappeId, periode),
                actions.deLaGrappe(grappeId),
                actions.risques(grappeId));
    }
}
