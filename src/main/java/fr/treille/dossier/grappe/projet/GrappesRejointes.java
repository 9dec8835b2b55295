package fr.treille.dossier.grappe.projet;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The financed grappe that a project under the minimum size joins (domain reference §3.1). */
@Component
public class GrappesRejointes {

    /** Names of the statuses of a grappe that the programme finances. */
    private static final Set<String> FINANCEES = Set.of("FAVORABLE", "NOTIFIEE", "CONVENTIONNEE");

    private final JdbcClient base;
    private final Perimetre perimetre;

    GrappesRejointes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** What the caller may be told of one: its name, or that it is not in their périmètre. */
    public String nom(long id) {
        return base.sql("SELECT g.nom FROM grappes g WHERE g.id = :id AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("une grappe hors de votre périmètre");
    }

    /**
     * @param grappeId the grappe that joins, null for a new one
     * @throws Refus on « rejointeId » when the one that it joins is itself, is unknown to the caller or is not financed
     */
    public void exiger(@Nullable Long grappeId, @Nullable Long rejointeId) {
        if (rejointeId == null) {
            return;
        }
        if (rejointeId.equals(grappeId)) {
            throw Refus.surChamp("rejointeId", "Une grappe ne se rejoint pas elle-même.");
        }
        var statut = base.sql("SELECT g.statut FROM grappes g WHERE g.id = :id AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", rejointeId)
                .query(String.class)
                .optional()
                .orElseThrow(() ->
                        Refus.surChamp("rejointeId", "Cette grappe n’existe pas, ou n’est pas dans votre périmètre."));
        if (!FINANCEES.contains(statut)) {
            throw Refus.surChamp(
                    "rejointeId",
                    "Cette grappe n’est pas financée par le programme\u00A0: choisissez-en une qui l’est.");
        }
    }
}
