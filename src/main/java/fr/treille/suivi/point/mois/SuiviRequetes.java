package fr.treille.suivi.point.mois;

import static java.util.stream.Collectors.groupingBy;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.Tris;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.jalon.GrappesSuivies;
import fr.treille.suivi.jalon.PeriodeSuivi;
import fr.treille.suivi.point.EtatPoint;
import fr.treille.suivi.point.bilan.Meteo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of grappes and their months, within the périmètre: two statements a page, one for what a filter adds up to. */
@Component
public class SuiviRequetes {

    /** Sort property: those without a point for the longest time. */
    static final String DERNIER = "dernier";

    private static final Map<String, String> TRIS =
            Map.of("grappe", "g.nom", "porteur", "g.porteur", "responsable", "responsable", DERNIER, "depuis");

    private static final String TENU =
            "(SELECT MAX(p.jour) FROM point_mensuel p WHERE p.grappe_id = g.id AND p.etat = 'TENU')";

    private static final String DEPUIS = " FROM grappes g" + GrappesSuivies.CONVENTION;

    private static final String PERSONNES =
            " LEFT JOIN personnes r ON r.id = g.responsable_id LEFT JOIN personnes s ON s.id = g.responsable_grades_id";

    /** The first and the last of the months shown that are over and expected. */
    private static final String PREMIER = "GREATEST(:du, DATE_FORMAT(c.signee_le, '%Y-%m-01'))";

    private static final String ULTIME = "LEAST(:au, :moisPrecedent, COALESCE(DATE_FORMAT(" + GrappesSuivies.CLOTURE
            + " + INTERVAL 1 DAY, '%Y-%m-01') - INTERVAL 1 MONTH, :au))";

    private static final String MANQUANTS = "GREATEST(0, TIMESTAMPDIFF(MONTH, " + PREMIER + ", " + ULTIME
            + ") + 1 - (SELECT COUNT(*) FROM point_mensuel p WHERE p.grappe_id = g.id AND p.mois BETWEEN " + PREMIER
            + " AND " + ULTIME + " AND (p.etat IN ('TENU', 'ANNULE') OR p.jour >= :aujourdhui)))";

    private static final String A_PLANIFIER = "(c.signee_le <= LAST_DAY(:aujourdhui) AND COALESCE("
            + GrappesSuivies.CLOTURE + " >= LAST_DAY(:aujourdhui), TRUE) AND NOT EXISTS (SELECT 1 FROM point_mensuel p"
            + " WHERE p.grappe_id = g.id AND p.mois = :moisCourant))";

    private final JdbcClient base;
    private final Perimetre perimetre;

    SuiviRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** A page of the grappes that a filter keeps, each with those months. */
    public List<SuiviLigne> lignes(PointFiltre filtre, List<YearMonth> mois, Pageable page) {
        var tri = page.getSort().isSorted() ? page.getSort() : Sort.by(DERNIER);
        // the mood is looked for once the page is known
        var grappes = base.sql("SELECT t.*, (SELECT p.meteo FROM point_mensuel p WHERE p.grappe_id = t.id AND p.etat ="
                        + " 'TENU' AND p.jour = t.tenu ORDER BY p.mois DESC LIMIT 1) meteo FROM (SELECT g.id, g.nom,"
                        + " g.porteur, g.territoires, c.signee_le, " + GrappesSuivies.CLOTURE
                        + " cloture, COALESCE(r.nom_complet, s.nom_complet, '')"
                        + " responsable, " + TENU + " tenu, COALESCE(" + TENU + ", c.signee_le) depuis" + DEPUIS
                        + PERSONNES + " WHERE " + ou(filtre) + " ORDER BY " + Tris.sql(tri, TRIS, "g.nom", "g.id")
                        + " LIMIT :nombre OFFSET :debut) t")
                .params(valeurs(filtre, mois))
                .param("nombre", page.getPageSize())
                .param("debut", page.getOffset())
                .query((rs, rang) -> new SuiviLigne(
                        rs.getLong("id"),
                        rs.getString("nom"),
                        rs.getString("porteur"),
                        GrappesSql.territoires(rs),
                        rs.getString("responsable"),
                        Objects.requireNonNull(GrappesSuivies.periode(rs)),
                        rs.getObject("tenu", LocalDate.class),
                        Colonnes.valeur(Meteo.class, rs, "meteo"),
                        List.of()))
                .list();
        var points = points(grappes.stream().map(SuiviLigne::grappeId).toList(), mois);
        return grappes.stream()
                .map(ligne ->
                        avec(ligne, mois(ligne.periode(), mois, points.getOrDefault(ligne.grappeId(), List.of()))))
                .toList();
    }

    private static SuiviLigne avec(SuiviLigne l, List<MoisLigne> mois) {
        return new SuiviLigne(
                l.grappeId(),
                l.grappe(),
                l.porteur(),
                l.territoires(),
                l.responsable(),
                l.periode(),
                l.dernier(),
                l.meteo(),
                mois);
    }

    /** What a filter adds up to, over those months. */
    public PointTotaux totaux(PointFiltre filtre, List<YearMonth> mois) {
        return base.sql("SELECT COUNT(*) grappes, COALESCE(SUM(" + MANQUANTS + "), 0) manquants, COALESCE(SUM("
                        + A_PLANIFIER + "), 0) a_planifier" + DEPUIS + " WHERE " + ou(filtre))
                .params(valeurs(filtre, mois))
                .query((rs, rang) ->
                        new PointTotaux(rs.getLong("grappes"), rs.getLong("manquants"), rs.getLong("a_planifier")))
                .single();
    }

    /** The identifiers of those that a filter keeps. */
    public List<Long> ids(PointFiltre filtre, List<YearMonth> mois) {
        return base.sql("SELECT g.id" + DEPUIS + " WHERE " + ou(filtre) + " ORDER BY g.nom, g.id")
                .params(valeurs(filtre, mois))
                .query(Long.class)
                .list();
    }

    /** Every month of a grappe, from its signature to this one or to its last point, the last first. */
    public List<MoisLigne> toutes(long grappeId, PeriodeSuivi periode) {
        var points = points(List.of(grappeId), List.of()).getOrDefault(grappeId, List.of());
        var dernier = Stream.concat(
                        Stream.of(YearMonth.from(perimetre.jour())),
                        points.stream().map(MoisLigne::mois))
                .max(YearMonth::compareTo)
                .orElseThrow();
        var connus = points.stream().collect(Collectors.toMap(MoisLigne::mois, Function.identity()));
        return Stream.iterate(
                        dernier,
                        mois -> !mois.isBefore(YearMonth.from(periode.signature())),
                        mois -> mois.minusMonths(1))
                .map(mois -> lire(periode, mois, connus.get(mois)))
                .filter(ligne -> ligne.pointId() != null || periode.attend(ligne.mois()))
                .toList();
    }

    private List<MoisLigne> mois(PeriodeSuivi periode, List<YearMonth> mois, List<MoisLigne> points) {
        var connus = points.stream().collect(Collectors.toMap(MoisLigne::mois, Function.identity()));
        return mois.stream().map(un -> lire(periode, un, connus.get(un))).toList();
    }

    /** @param brut its point, its state being the one stored; null for none */
    private MoisLigne lire(PeriodeSuivi periode, YearMonth mois, @Nullable MoisLigne brut) {
        var attendu = periode.attend(mois);
        return brut == null
                ? new MoisLigne(mois, EtatMois.de(mois, attendu, null, null, perimetre.jour()), null, null, null, false)
                : new MoisLigne(
                        mois,
                        EtatMois.de(
                                mois, attendu, EtatPoint.valueOf(brut.etat().name()), brut.jour(), perimetre.jour()),
                        brut.pointId(),
                        brut.jour(),
                        brut.meteo(),
                        brut.valide());
    }

    /** @param mois the first and the last count; every one when there is none */
    private Map<Long, List<MoisLigne>> points(Collection<Long> grappes, List<YearMonth> mois) {
        if (grappes.isEmpty()) {
            return Map.of();
        }
        record Lu(long grappe, MoisLigne ligne) {}
        return base
                .sql(
                        "SELECT p.grappe_id, p.id, p.mois, p.etat, p.jour, p.meteo, p.valide FROM point_mensuel p WHERE p.grappe_id IN"
                                + " (:grappes)" + (mois.isEmpty() ? "" : " AND p.mois BETWEEN :du AND :au"))
                .param("grappes", grappes)
                .param("du", mois.isEmpty() ? null : mois.getFirst().atDay(1))
                .param("au", mois.isEmpty() ? null : mois.getLast().atDay(1))
                .query((rs, rang) -> new Lu(
                        rs.getLong("grappe_id"),
                        new MoisLigne(
                                YearMonth.from(rs.getObject("mois", LocalDate.class)),
                                EtatMois.valueOf(rs.getString("etat")),
                                rs.getLong("id"),
                                rs.getObject("jour", LocalDate.class),
                                Colonnes.valeur(Meteo.class, rs, "meteo"),
                                rs.getBoolean("valide"))))
                .list()
                .stream()
                .collect(groupingBy(Lu::grappe, Collectors.mapping(Lu::ligne, Collectors.toList())));
    }

    private String ou(PointFiltre filtre) {
        return "c.signee_le IS NOT NULL AND " + perimetre.sql("g")
                + (filtre.texte().isBlank() ? "" : " AND " + TexteCherche.sql("texte", "g.nom", "g.porteur"))
                + (filtre.territoire().isBlank() ? "" : " AND " + GrappesSql.DU_TERRITOIRE)
                + (filtre.agentId() == null ? "" : " AND :agent IN (g.responsable_id, g.responsable_grades_id)")
                + (filtre.etat() == null ? "" : " AND " + etat(filtre.etat()));
    }

    private static String etat(EtatMois etat) {
        return switch (etat) {
            case MANQUANT -> MANQUANTS + " > 0";
            case A_PLANIFIER -> A_PLANIFIER;
            case PREVU, REPORTE, TENU, ANNULE ->
                "EXISTS (SELECT 1 FROM point_mensuel p WHERE p.grappe_id = g.id AND p.mois BETWEEN :du AND :au"
                        + " AND p.etat = '" + etat + "'"
                        + (etat == EtatMois.PREVU || etat == EtatMois.REPORTE
                                ? " AND (p.jour >= :aujourdhui OR p.mois >= :moisCourant))"
                                : ")");
            case NON_ATTENDU, A_VENIR -> "TRUE";
        };
    }

    private Map<String, Object> valeurs(PointFiltre filtre, List<YearMonth> mois) {
        var valeurs = new HashMap<>(perimetre.valeurs());
        var aujourdhui = perimetre.jour();
        valeurs.put("aujourdhui", aujourdhui);
        valeurs.put("moisCourant", aujourdhui.withDayOfMonth(1));
        valeurs.put("moisPrecedent", aujourdhui.withDayOfMonth(1).minusMonths(1));
        valeurs.put("du", mois.getFirst().atDay(1));
        valeurs.put("au", mois.getLast().atDay(1));
        valeurs.put("texte", TexteCherche.motif(filtre.texte()));
        valeurs.put("territoire", filtre.territoire());
        valeurs.put("agent", filtre.agentId() == null ? 0L : filtre.agentId());
        return valeurs;
    }
}
