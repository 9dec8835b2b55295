package fr.treille.suivi.mesure;

import fr.treille.socle.commun.Colonnes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what measures were, from the versions that the database keeps. */
@Component
class CorrectionRequetes {

    private record Version(
            MesureFiche mesure,
            String auteur,
            @Nullable Instant instant,
            LocalDateTime debut,
            LocalDateTime fin,
            boolean actuelle) {

        boolean suit(Version autre) {
            return mesure.periodeId() == autre.mesure.periodeId()
                    && mesure.finess().equals(autre.mesure.finess())
                    && mesure.indicateur().equals(autre.mesure.indicateur());
        }
    }

    private final JdbcClient base;

    CorrectionRequetes(JdbcClient base) {
        this.base = base;
    }

    /** The latest correction first. */
    List<CorrectionMesure> deLaGrappe(long grappeId) {
        var versions = base.sql("SELECT " + MesureRequetes.COLONNES
                        + ", COALESCE(a.nom_complet, '') auteur, m.trace_le,"
                        + " m.row_start, m.row_end, m.row_end > NOW(6) actuelle"
                        + " FROM periode_mesure p JOIN mesure FOR SYSTEM_TIME ALL m ON m.periode_id = p.id"
                        + " LEFT JOIN personnes a ON a.id = m.trace_par_id WHERE p.grappe_id = ?"
                        + " ORDER BY m.periode_id, m.finess, m.indicateur, m.row_start, m.row_end")
                .param(grappeId)
                .query((rs, rang) -> new Version(
                        MesureRequetes.mesure(rs),
                        rs.getString("auteur"),
                        Colonnes.instant(rs, "trace_le"),
                        rs.getObject("row_start", LocalDateTime.class),
                        rs.getObject("row_end", LocalDateTime.class),
                        rs.getBoolean("actuelle")))
                .list();
        var corrections = new ArrayList<CorrectionMesure>();
        for (int rang = 0; rang < versions.size(); rang++) {
            var version = versions.get(rang);
            var suivante = rang + 1 < versions.size() ? versions.get(rang + 1) : null;
            if (suivante != null && suivante.suit(version) && suivante.debut().equals(version.fin())) {
                // the same value written again is the mark left by who then erased it
                if (suivante.mesure().version() != version.mesure().version()) {
                    corrections.add(new CorrectionMesure(
                            version.mesure(), suivante.mesure(), suivante.auteur(), suivante.instant()));
                }
            } else if (!version.actuelle()) {
                corrections.add(new CorrectionMesure(version.mesure(), null, version.auteur(), version.instant()));
            }
        }
        corrections.sort(
                Comparator.comparing(CorrectionMesure::instant, Comparator.nullsLast(Comparator.reverseOrder())));
        return corrections;
    }
}
