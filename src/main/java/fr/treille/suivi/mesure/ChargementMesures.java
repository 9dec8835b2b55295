package fr.treille.suivi.mesure;

import fr.treille.suivi.mesure.PlanMesures.Ecriture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes many new measures at once by LOAD DATA, where the server takes it. What it refuses is a warning for the server, hence the
 * count: one row too few and the transaction is undone.
 */
final class ChargementMesures {

    /** From so many on it is worth its preparation. */
    static final int MINIMUM = 1_000;

    private static final int LOT = 50_000;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final String ORDRE = "LOAD DATA LOCAL INFILE 'mesures' INTO TABLE mesure CHARACTER SET utf8mb4"
            + " (periode_id, finess, indicateur, numerateur, denominateur, reduction, reduction_motif, commentaire, source,"
            + " hors_cible, trace_par_id, trace_le)";

    private final JdbcTemplate base;

    ChargementMesures(JdbcTemplate base) {
        this.base = base;
    }

    boolean permis() {
        return Boolean.TRUE.equals(base.queryForObject("SELECT @@local_infile", Boolean.class));
    }

    void charger(List<Ecriture> nouvelles, SourceMesure source, @Nullable Long auteur, LocalDateTime instant) {
        var fin = "\t" + source.name() + "\t%d\t" + (auteur == null ? "\\N" : auteur) + "\t" + INSTANT.format(instant)
                + "\n";
        var dedans = fin.formatted(0);
        var dehors = fin.formatted(1);
        for (int debut = 0; debut < nouvelles.size(); debut += LOT) {
            var lot = nouvelles.subList(debut, Math.min(nouvelles.size(), debut + LOT));
            var lignes = new StringBuilder(lot.size() * 80);
            for (var ecriture : lot) {
                ligne(lignes, ecriture).append(ecriture.horsCible() ? dehors : dedans);
            }
            envoyer(lignes.toString().getBytes(StandardCharsets.UTF_8), lot.size());
        }
    }

    private static StringBuilder ligne(StringBuilder lignes, Ecriture ecriture) {
        var saisie = ecriture.saisie();
        return lignes.append(ecriture.periodeId())
                .append('\t')
                .append(saisie.finess())
                .append('\t')
                .append(texte(saisie.indicateur()))
                .append('\t')
                .append(saisie.numerateur())
                .append('\t')
                .append(saisie.denominateur() == null ? "\\N" : saisie.denominateur())
                .append('\t')
                .append(saisie.reduction())
                .append('\t')
                .append(texte(saisie.reductionMotif()))
                .append('\t')
                .append(texte(saisie.commentaire().strip()));
    }

    private static String texte(String valeur) {
        return valeur.isEmpty()
                ? valeur
                : valeur.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    private void envoyer(byte[] lignes, int attendues) {
        var ecrites = base.execute((ConnectionCallback<Integer>) connexion -> {
            try (var ordre = connexion.createStatement()) {
                ordre.unwrap(org.mariadb.jdbc.Statement.class)
                        .setLocalInfileInputStream(new ByteArrayInputStream(lignes));
                return ordre.executeUpdate(ORDRE);
            }
        });
        if (ecrites == null || ecrites != attendues) {
            throw new IllegalStateException(attendues + " measures to write, " + ecrites + " written");
        }
    }
}
