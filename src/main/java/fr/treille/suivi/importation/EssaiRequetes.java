package fr.treille.suivi.importation;

import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.PeriodeFiche;
import fr.treille.suivi.mesure.SourceMesure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a file is compared with, read for all its lines at once: the grappes of the caller's périmètre, and no other. */
@Component
class EssaiRequetes {

    /** A grappe whose usage is measured. */
    record Suivie(
            long id,
            String nom,
            long appelId,
            @Nullable LocalDate depotLe,
            @Nullable LocalDate signeeLe) {}

    /** Where a measure is, within those of some periods. */
    record Cle(long periodeId, String finess, String indicateur) {}

    private static final int PAQUET = 1000;
    private static final String SUIVIES = " FROM grappe_suivie g LEFT JOIN convention_de_grappe c ON c.grappe_id = g.id"
            + " WHERE (:grappe IS NULL OR g.id = :grappe) AND ";

    private final JdbcClient base;
    private final Perimetre perimetre;

    EssaiRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    Map<Long, Suivie> suivies(@Nullable Long grappeId) {
        var suivies = new HashMap<Long, Suivie>();
        base.sql("SELECT g.id, g.nom, g.appel_id, g.depot_le, c.signee_le" + SUIVIES + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("grappe", grappeId)
                .query(rs -> {
                    suivies.put(
                            rs.getLong(1),
                            new Suivie(
                                    rs.getLong(1),
                                    rs.getString(2),
                                    rs.getLong(3),
                                    rs.getObject(4, LocalDate.class),
                                    rs.getObject(5, LocalDate.class)));
                });
        return suivies;
    }

    /** The followed grappes of each ESSMS. */
    Map<String, List<Long>> essms(Collection<Long> grappes) {
        var essms = new HashMap<String, List<Long>>();
        if (!grappes.isEmpty()) {
            base.sql("SELECT finess, grappe_id FROM essms_de_grappe WHERE grappe_id IN (:grappes) ORDER BY grappe_id")
                    .param("grappes", grappes)
                    .query(rs -> {
                        essms.computeIfAbsent(rs.getString(1), finess -> new ArrayList<>(1))
                                .add(rs.getLong(2));
                    });
        }
        return essms;
    }

    Map<Long, List<PeriodeFiche>> periodes(Collection<Long> grappes) {
        var periodes = new HashMap<Long, List<PeriodeFiche>>();
        if (!grappes.isEmpty()) {
            base.sql("SELECT id, grappe_id, debut, fin, version FROM periodes_de_mesure WHERE grappe_id IN (:grappes)")
                    .param("grappes", grappes)
                    .query(rs -> {
                        var grappe = rs.getLong(2);
                        periodes.computeIfAbsent(grappe, id -> new ArrayList<>())
                                .add(new PeriodeFiche(
                                        rs.getLong(1),
                                        grappe,
                                        rs.getObject(3, LocalDate.class),
                                        rs.getObject(4, LocalDate.class),
                                        0,
                                        rs.getInt(5)));
                    });
        }
        return periodes;
    }

    Map<Cle, MesureFiche> mesures(Collection<Long> periodes) {
        var mesures = new HashMap<Cle, MesureFiche>();
        for (var paquet : paquets(periodes)) {
            base.sql(
                            "SELECT periode_id, finess, indicateur, numerateur, denominateur, reduction, reduction_motif,"
                                    + " commentaire, source, hors_cible, version FROM mesures_d_usage WHERE periode_id IN (:ids)")
                    .param("ids", paquet)
                    .query(rs -> {
                        var lue = new MesureFiche(
                                rs.getLong(1),
                                rs.getString(2),
                                rs.getString(3),
                                rs.getInt(4),
                                rs.getObject(5, Integer.class),
                                rs.getInt(6),
                                rs.getString(7),
                                rs.getString(8),
                                SourceMesure.valueOf(rs.getString(9)),
                                rs.getBoolean(10),
                                rs.getInt(11));
                        mesures.put(new Cle(lue.periodeId(), lue.finess(), lue.indicateur()), lue);
                    });
        }
        return mesures;
    }

    /** Those of these numbers that the registry of establishments holds. */
    Set<String> connus(Collection<String> finess) {
        var connus = new HashSet<String>();
        for (var paquet : paquets(finess)) {
            connus.addAll(base.sql("SELECT finess FROM etablissements WHERE finess IN (:numeros)")
                    .param("numeros", paquet)
                    .query(String.class)
                    .list());
        }
        return connus;
    }

    private static <T> List<List<T>> paquets(Collection<T> tout) {
        var liste = List.copyOf(tout);
        var paquets = new ArrayList<List<T>>();
        for (int i = 0; i < liste.size(); i += PAQUET) {
            paquets.add(liste.subList(i, Math.min(liste.size(), i + PAQUET)));
        }
        return paquets;
    }
}
