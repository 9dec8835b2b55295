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

    /** What the caller may be told of one: its name, or its number when it is not in their périmètre. */
    public String nom(long id) {
        return base.sql("SELECT g.nom FROM grappes g WHERE g.id = :id AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("une grappe hors de votre périmètre, n°\u00A0" + id);
    }

    /**
     * The programme is a national one: who sees the whole région may have a project join what another région finances, which is
     * known by its number; who covers territoires, what they see.
     *
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
        var toute = perimetre.agentLimite() == null;
        var financee = base.sql("SELECT g.statut IN (:financees) FROM grappes g WHERE g.id = :id AND ("
                        + perimetre.sql("g") + " OR :toute AND g.statut IN (:financees))")
                .params(perimetre.valeurs())
                .param("id", rejointeId)
                .param("financees", FINANCEES)
                .param("toute", toute)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> Refus.surChamp(
                        "rejointeId",
                        toute
                                ? "Aucune grappe financée par le programme ne porte ce numéro."
                                : "Cette grappe n’existe pas, ou n’est pas dans votre périmètre."));
        if (!financee) {
            throw Refus.surChamp(
                    "rejointeId",
                    "Cette grappe n’est pas financée par le programme\u00A0: choisissez-en une qui l’est.");
        }
    }
}
