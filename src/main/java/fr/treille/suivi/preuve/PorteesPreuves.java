package fr.treille.suivi.preuve;

import fr.treille.socle.commun.ModificationConcurrente;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each file is said to prove; who may read and write it is for the caller to check. */
@Component
public class PorteesPreuves {

    private final JdbcClient base;
    private final Clock horloge;

    PorteesPreuves(JdbcClient base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /** By piece; nothing for one of which nothing was said. */
    public Map<Long, PorteePreuve> lire(Collection<Long> pieces) {
        if (pieces.isEmpty()) {
            return Map.of();
        }
        var indicateurs = valeurs(
                "SELECT piece_id, indicateur FROM portee_preuve_indicateur WHERE piece_id IN (:pieces)", pieces);
        var finess = valeurs("SELECT piece_id, finess FROM portee_preuve_essms WHERE piece_id IN (:pieces)", pieces);
        var lues = new HashMap<Long, PorteePreuve>();
        base.sql("SELECT piece_id, tous_essms, debut, fin, version FROM portee_preuve WHERE piece_id IN (:pieces)")
                .param("pieces", pieces)
                .query(rs -> {
                    var piece = rs.getLong("piece_id");
                    lues.put(
                            piece,
                            new PorteePreuve(
                                    indicateurs.getOrDefault(piece, Set.of()),
                                    rs.getBoolean("tous_essms"),
                                    finess.getOrDefault(piece, Set.of()),
                                    rs.getObject("debut", LocalDate.class),
                                    rs.getObject("fin", LocalDate.class),
                                    rs.getInt("version")));
                });
        return lues;
    }

    private Map<Long, Set<String>> valeurs(String lecture, Collection<Long> pieces) {
        var lues = new HashMap<Long, Set<String>>();
        base.sql(lecture).param("pieces", pieces).query(rs -> {
            lues.computeIfAbsent(rs.getLong(1), piece -> new HashSet<>()).add(rs.getString(2));
        });
        return lues;
    }

    /**
     * Writes what a file proves, checked before.
     *
     * @param portee with the version that the screen showed
     * @throws ModificationConcurrente when it was said otherwise since
     */
    public void ecrire(long piece, PorteePreuve portee, String auteur) {
        var actuelle = base.sql("SELECT version FROM portee_preuve WHERE piece_id = ? FOR UPDATE")
                .param(piece)
                .query(Integer.class)
                .optional()
                .orElse(0);
        ModificationConcurrente.exigerVersion(actuelle, portee.version());
        base.sql("INSERT INTO portee_preuve (piece_id, tous_essms, debut, fin, precisee_le, precisee_par, version)"
                        + " VALUES (:piece, :tous, :debut, :fin, :le, :par, 1) ON DUPLICATE KEY UPDATE tous_essms = :tous,"
                        + " debut = :debut, fin = :fin, precisee_le = :le, precisee_par = :par, version = version + 1")
                .param("piece", piece)
                .param("tous", portee.tousEssms())
                .param("debut", Objects.requireNonNull(portee.debut()))
                .param("fin", Objects.requireNonNull(portee.fin()))
                .param("le", LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC))
                .param("par", auteur)
                .update();
        base.sql("DELETE FROM portee_preuve_indicateur WHERE piece_id = ?")
                .param(piece)
                .update();
        base.sql("DELETE FROM portee_preuve_essms WHERE piece_id = ?")
                .param(piece)
                .update();
        portee.indicateurs()
                .forEach(indicateur -> base.sql(
                                "INSERT INTO portee_preuve_indicateur (piece_id, indicateur) VALUES (?, ?)")
                        .params(piece, indicateur)
                        .update());
        portee.finess()
                .forEach(finess -> base.sql("INSERT INTO portee_preuve_essms (piece_id, finess) VALUES (?, ?)")
                        .params(piece, finess)
                        .update());
    }
}
