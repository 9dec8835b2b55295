package fr.treille.pilotage.vigilance;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.equipe.Perimetre;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the attention list: one statement each, whatever the number of grappes. */
@Component
class VigilanceRequetes {

    private static final Map<String, String> TRIS = Map.of(
            "score", "y.score", "nom", "y.nom", "porteur", "y.porteur", "responsable", "NULLIF(y.responsable, '')");

    private final JdbcClient base;

    VigilanceRequetes(JdbcClient base) {
        this.base = base;
    }

    List<VigilanceLigne> lignes(
            Perimetre perimetre, List<CritereFiche> criteres, VigilanceFiltre filtre, Pageable page) {
        return base.sql("SELECT y.* FROM (" + notees(perimetre, criteres, filtre) + ") y WHERE " + retenues(filtre)
                        + " ORDER BY " + ordre(page.getSort()) + " LIMIT :nombre OFFSET :debut")
                .params(valeurs(perimetre, criteres, filtre))
                .param("nombre", page.getPageSize())
                .param("debut", page.getOffset())
                .query((rs, rang) -> new VigilanceLigne(
                        rs.getLong("id"),
                        rs.getString("nom"),
                        rs.getString("porteur"),
                        GrappesSql.territoires(rs),
                        rs.getString("responsable"),
                        rs.getInt("score"),
                        RedactionRaisons.de(rs, perimetre.jour())))
                .list();
    }

    VigilanceTotaux totaux(Perimetre perimetre, List<CritereFiche> criteres, VigilanceFiltre filtre) {
        return base.sql("SELECT COALESCE(SUM(" + retenues(filtre) + "), 0) grappes, COUNT(*) suivies FROM ("
                        + notees(perimetre, criteres, filtre) + ") y")
                .params(valeurs(perimetre, criteres, filtre))
                .query((rs, rang) -> new VigilanceTotaux(rs.getLong("grappes"), rs.getLong("suivies")))
                .single();
    }

    /** The followed grappes with what each criterion says of them and their score. */
    private static String notees(Perimetre perimetre, List<CritereFiche> criteres, VigilanceFiltre filtre) {
        var actifs = criteres.stream().filter(CritereFiche::actif).toList();
        var score = actifs.stream()
                .map(fiche -> "IF(" + FaitsSql.atteint(fiche.critere()) + ", :poids" + fiche.critere() + ", 0)")
                .collect(Collectors.joining(" + "));
        var drapeaux = Arrays.stream(Critere.values())
                .map(critere -> (actifs.stream().anyMatch(fiche -> fiche.critere() == critere)
                                ? "COALESCE(" + FaitsSql.atteint(critere) + ", FALSE)"
                                : "FALSE")
                        + " a_" + critere)
                .collect(Collectors.joining(", "));
        return "SELECT x.*, " + drapeaux + ", " + (score.isEmpty() ? "0" : score) + " score FROM (" + FaitsSql.FAITS
                + " AND " + perimetre.sql("g") + ou(filtre) + ") x";
    }

    private static String retenues(VigilanceFiltre filtre) {
        return "y.score > 0" + (filtre.critere() == null ? "" : " AND y.a_" + filtre.critere());
    }

    private static String ou(VigilanceFiltre filtre) {
        return (filtre.texte().isBlank() ? "" : " AND " + TexteCherche.sql("texte", "g.nom", "g.porteur"))
                + (filtre.territoire().isEmpty() ? "" : " AND " + GrappesSql.DU_TERRITOIRE)
                + (filtre.responsableId() == null
                        ? ""
                        : " AND :responsable IN (g.responsable_id, g.responsable_grades_id)");
    }

    private static Map<String, Object> valeurs(
            Perimetre perimetre, List<CritereFiche> criteres, VigilanceFiltre filtre) {
        var valeurs = new HashMap<>(perimetre.valeurs());
        criteres.forEach(fiche -> {
            valeurs.put("seuil" + fiche.critere(), fiche.seuil());
            valeurs.put("poids" + fiche.critere(), fiche.poids());
        });
        valeurs.put("jamais", RedactionRaisons.JAMAIS);
        valeurs.put("texte", TexteCherche.motif(filtre.texte()));
        valeurs.put("territoire", filtre.territoire());
        valeurs.put("responsable", filtre.responsableId() == null ? 0L : filtre.responsableId());
        return valeurs;
    }

    /** The worst first unless asked otherwise; the id ends every sort so that pages never overlap. */
    private static String ordre(Sort tri) {
        var demande = tri.stream()
                .filter(critere -> TRIS.containsKey(critere.getProperty()))
                .map(critere -> TRIS.get(critere.getProperty()) + (critere.isDescending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        return (demande.isEmpty() ? "y.score DESC" : demande) + ", y.score DESC, y.nom, y.id";
    }
}
