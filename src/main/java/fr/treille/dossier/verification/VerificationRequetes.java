package fr.treille.dossier.verification;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the modules below that a verification needs, and of what was appreciated. */
@Component
class VerificationRequetes {

    private final JdbcClient base;
    private final Perimetre perimetre;
    private final List<SourceDates> sources;

    VerificationRequetes(JdbcClient base, Perimetre perimetre, List<SourceDates> sources) {
        this.base = base;
        this.perimetre = perimetre;
        this.sources =
                sources.stream().sorted(Comparator.comparing(SourceDates::rang)).toList();
    }

    /** The ESSMS of a grappe, in the order of their addition. */
    List<EssmsVerifie> essms(long grappeId) {
        return base.sql(
                        "SELECT m.finess, COALESCE(m.nom, m.finess) nom, m.secteur, m.situation, m.solution_id FROM essms_de_grappe m"
                                + " WHERE m.grappe_id = :id ORDER BY m.position, m.finess")
                .param("id", grappeId)
                .query((rs, rang) -> new EssmsVerifie(
                        rs.getString("finess"),
                        rs.getString("nom"),
                        Colonnes.valeur(Secteur.class, rs, "secteur"),
                        Situation.valueOf(rs.getString("situation")),
                        rs.getObject("solution_id", Long.class)))
                .list();
    }

    /**
     * What persons found. It counts as long as what they looked at is the same, and as it was once the decision took it.
     *
     * @param vus what one looks at today on each subject
     */
    Map<Sujet, ReponseFiche> dites(GrappeFiche grappe, Map<Sujet, String> vus) {
        var dites = new EnumMap<Sujet, ReponseFiche>(Sujet.class);
        base.sql(
                        "SELECT a.sujet, a.satisfait, a.jour, a.motif, a.vu, a.version, a.trace_le, COALESCE(p.nom_complet, '') par"
                                + " FROM reponse_verification a LEFT JOIN personnes p ON p.id = a.trace_par_id WHERE a.grappe_id = ?")
                .param(grappe.id())
                .query((rs, rang) -> new ReponseFiche(
                        Sujet.valueOf(rs.getString("sujet")),
                        rs.getBoolean("satisfait"),
                        rs.getObject("jour", LocalDate.class),
                        rs.getString("motif"),
                        rs.getString("par"),
                        Objects.requireNonNull(Colonnes.instant(rs, "trace_le")),
                        rs.getInt("version") + 1,
                        tient(grappe, Sujet.valueOf(rs.getString("sujet")), rs.getString("vu"), vus)))
                .list()
                .forEach(dite -> dites.put(dite.sujet(), dite));
        return dites;
    }

    private static boolean tient(GrappeFiche grappe, Sujet sujet, String vu, Map<Sujet, String> vus) {
        return !sujet.ouvert(grappe.statut()) || vu.equals(vus.get(sujet));
    }

    /**
     * The grappe of that identifier, which a project joins. What is judged of it is the same for whoever reads; who it is and its
     * dates are told in the périmètre alone.
     *
     * @param solution of the project
     */
    Optional<GrappeRejointe> rejointe(long id, String solution) {
        var region = perimetre.regionCode();
        return base.sql("SELECT g.id, g.nom, g.porteur, g.statut, g.solution, g.region_code, " + perimetre.sql("g")
                        + " visible FROM grappes g WHERE g.id = :id")
                .params(perimetre.valeurs())
                .param("id", id)
                .query((rs, rang) -> {
                    var visible = rs.getBoolean("visible");
                    var sienne = rs.getString("solution");
                    return new GrappeRejointe(
                            id,
                            visible,
                            !rs.getString("region_code").equals(region),
                            visible ? rs.getString("nom") : "",
                            visible ? Objects.requireNonNullElse(rs.getString("porteur"), "") : "",
                            StatutGrappe.valueOf(rs.getString("statut")),
                            visible ? sienne : "",
                            !sienne.equalsIgnoreCase(solution),
                            rangs(id),
                            visible
                                    ? sources.stream()
                                            .flatMap(source -> source.dates(id).stream())
                                            .toList()
                                    : List.of());
                })
                .optional();
    }

    private Map<Situation, Integer> rangs(long id) {
        var rangs = new EnumMap<Situation, Integer>(Situation.class);
        base.sql("SELECT situation, COUNT(*) nombre FROM essms_de_grappe WHERE grappe_id = ? GROUP BY situation")
                .param(id)
                .query(rs -> {
                    rangs.put(Situation.valueOf(rs.getString("situation")), rs.getInt("nombre"));
                });
        return rangs;
    }
}
