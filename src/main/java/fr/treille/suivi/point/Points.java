package fr.treille.suivi.point;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.action.OrigineActions;
import fr.treille.suivi.jalon.GrappesSuivies;
import fr.treille.suivi.point.minutes.CompteRenduRequetes;
import fr.treille.suivi.point.minutes.TexteRequetes;
import fr.treille.suivi.point.planification.Creneau;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the services of this module reach a point within the caller's périmètre, which is that of its grappe. */
@Component
class Points implements OrigineActions {

    private final PointRepository repository;
    private final GrappesSuivies grappes;
    private final TexteRequetes textes;
    private final CompteRenduRequetes comptesRendus;
    private final JdbcClient base;
    private final Perimetre perimetre;

    Points(
            PointRepository repository,
            GrappesSuivies grappes,
            TexteRequetes textes,
            CompteRenduRequetes comptesRendus,
            JdbcClient base,
            Perimetre perimetre) {
        this.repository = repository;
        this.grappes = grappes;
        this.textes = textes;
        this.comptesRendus = comptesRendus;
        this.base = base;
        this.perimetre = perimetre;
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    PointMensuel verrouiller(long id) {
        return Optional.of(id)
                .filter(this::visible)
                .flatMap(repository::findWithLockById)
                .orElseThrow(() -> perimetre.inconnu("Ce point", id));
    }

    Optional<PointFiche> trouver(long id) {
        return visible(id) ? repository.findById(id).map(this::fiche) : Optional.empty();
    }

    /** @throws Refus when there is none in the caller's périmètre */
    PointFiche exiger(long id) {
        return trouver(id).orElseThrow(() -> perimetre.inconnu("Ce point", id));
    }

    @Override
    public void exigerPoint(long pointId) {
        exiger(pointId);
    }

    @Override
    public Map<Long, YearMonth> moisDesPoints(long grappeId) {
        return base
                .sql("SELECT id, mois FROM point_mensuel WHERE grappe_id = ?")
                .param(grappeId)
                .query((rs, rang) -> Map.entry(rs.getLong("id"), YearMonth.from(rs.getObject("mois", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    PointFiche fiche(PointMensuel point) {
        return point.fiche(
                grappes.lire(point.grappeId()).nom(),
                textes.lire(point.id()),
                textes.paralleles(point.id()),
                comptesRendus.duPoint(point.id()));
    }

    /** When the grappe of a point has the one after it, null when none is planned. */
    @Nullable
    Creneau prochain(PointFiche point) {
        return base.sql("SELECT jour, heure, duree_minutes, lieu FROM point_mensuel WHERE grappe_id = ?"
                        + " AND etat IN ('PREVU', 'REPORTE') AND jour > ? AND id <> ? ORDER BY jour, heure, id LIMIT 1")
                .params(point.grappeId(), point.creneau().jour(), point.id())
                .query((rs, rang) -> new Creneau(
                        rs.getObject("jour", LocalDate.class),
                        rs.getObject("heure", LocalTime.class),
                        rs.getInt("duree_minutes"),
                        rs.getString("lieu")))
                .optional()
                .orElse(null);
    }

    private boolean visible(long id) {
        return base.sql(
                                "SELECT COUNT(*) FROM point_mensuel p JOIN grappes g ON g.id = p.grappe_id WHERE p.id = :id AND "
                                        + perimetre.sql("g"))
                        .params(perimetre.valeurs())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
