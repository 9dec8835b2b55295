package fr.treille.dossier.verification;

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

    Map<Sujet, ReponseFiche> dites(long grappeId) {
        var dites = new EnumMap<Sujet, ReponseFiche>(Sujet.class);
        base.sql(
                        "SELECT a.sujet, a.satisfait, a.jour, a.motif, a.version, a.trace_le, COALESCE(p.nom_complet, '') par"
                                + " FROM reponse_verification a LEFT JOIN personnes p ON p.id = a.trace_par_id WHERE a.grappe_id = ?")
                .param(grappeId)
                .query((rs, rang) -> new ReponseFiche(
                        Sujet.valueOf(rs.getString("sujet")),
                        rs.getBoolean("satisfait"),
                        rs.getObject("jour", LocalDate.class),
                        rs.getString("motif"),
                        rs.getString("par"),
                        Objects.requireNonNull(Colonnes.instant(rs, "trace_le")),
                        rs.getInt("version") + 1))
                .list()
                .forEach(dite -> dites.put(dite.sujet(), dite));
        return dites;
    }

    /** The grappe of that identifier, which a project joins; only its being there is told outside of the périmètre. */
    Optional<GrappeRejointe> rejointe(long id) {
        return base.sql("SELECT g.id, g.nom, g.porteur, g.statut, g.solution, " + perimetre.sql("g")
                        + " visible FROM grappes g WHERE g.id = :id")
                .params(perimetre.valeurs())
                .param("id", id)
                .query((rs, rang) -> {
                    var visible = rs.getBoolean("visible");
                    return new GrappeRejointe(
                            id,
                            visible,
                            visible ? rs.getString("nom") : "",
                            visible ? Objects.requireNonNullElse(rs.getString("porteur"), "") : "",
                            StatutGrappe.valueOf(rs.getString("statut")),
                            visible ? rs.getString("solution") : "",
                            visible ? rangs(id) : Map.of(),
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
