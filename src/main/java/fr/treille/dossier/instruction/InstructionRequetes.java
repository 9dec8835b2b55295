package fr.treille.dossier.instruction;

import fr.treille.socle.courrier.envoi.EtatMessage;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the modules above that an instruction needs. */
@Component
class InstructionRequetes {

    private final JdbcClient base;

    InstructionRequetes(JdbcClient base) {
        this.base = base;
    }

    /** Sectors (PA, PH, PJM…) of a grappe's ESSMS; « » for those whose category has none. */
    Set<String> secteurs(long grappeId) {
        return Set.copyOf(
                base.sql("SELECT DISTINCT COALESCE(m.secteur, '') FROM essms_de_grappe m WHERE m.grappe_id = :id")
                        .param("id", grappeId)
                        .query(String.class)
                        .list());
    }

    /** How many ESSMS of a grappe are in each situation, by its constant's name. */
    Map<String, Long> situations(long grappeId) {
        return base
                .sql("SELECT situation, COUNT(DISTINCT finess) nombre FROM essms_de_grappe WHERE grappe_id = :id"
                        + " GROUP BY situation")
                .param("id", grappeId)
                .query((rs, rang) -> Map.entry(rs.getString("situation"), rs.getLong("nombre")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Codes of the territoires that hold most of the ESSMS of a grappe, or most of those of its porteur. */
    Set<String> territoiresPrincipaux(long grappeId, String porteurFiness) {
        return Set.copyOf(base.sql("""
                        WITH n AS (SELECT territoire_code, COUNT(*) tous, SUM(og_finess = :porteur) siens
                                     FROM essms_de_grappe WHERE grappe_id = :id GROUP BY territoire_code)
                        SELECT territoire_code FROM n WHERE tous = (SELECT MAX(tous) FROM n)
                        UNION
                        SELECT territoire_code FROM n WHERE siens > 0 AND siens = (SELECT MAX(siens) FROM n)""")
                .param("id", grappeId)
                .param("porteur", porteurFiness)
                .query(String.class)
                .list());
    }

    /** A message as the request that it tells shows it: « Message à … : envoyé ». */
    record MessageDit(long id, String enClair) {}

    /** Where requests are told, by the message that told each first: another one is in its place when it was written again. */
    Map<Long, MessageDit> messages(Collection<Long> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return base
                .sql("SELECT o.message_id premier, m.id, m.destinataires, m.etat FROM complement_dit o JOIN messages m"
                        + " ON m.id = (SELECT MAX(d.message_id) FROM complement_dit d WHERE d.grappe_id = o.grappe_id"
                        + " AND d.demande = o.demande AND d.retire_de IS NULL) WHERE o.message_id IN (:messages)")
                .param("messages", messages)
                .query((rs, rang) -> Map.entry(
                        rs.getLong("premier"),
                        new MessageDit(
                                rs.getLong("id"),
                                "Message à " + rs.getString("destinataires") + "\u00A0: "
                                        + EtatMessage.valueOf(rs.getString("etat"))
                                                .libelle()
                                                .toLowerCase(Locale.FRENCH)
                                        + ".")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Names of agents, those who left included. */
    Map<Long, String> noms(Collection<Long> agents) {
        return base
                .sql("SELECT id, nom_complet nom FROM personnes WHERE id IN (:agents)")
                .param("agents", agents)
                .query((rs, rang) -> Map.entry(rs.getLong("id"), rs.getString("nom")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
