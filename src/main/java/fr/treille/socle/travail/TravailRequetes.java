package fr.treille.socle.travail;

import fr.treille.socle.commun.Bornes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Long works and their elements, as their job writes and reads them. */
@Component
class TravailRequetes {

    /** What the job needs of a work. */
    record AFaire(long id, String genre, String reglages, long agentId, String regionCode) {}

    private static final int LIGNES = 500;

    private final JdbcClient base;
    private final JdbcOperations lots;

    TravailRequetes(JdbcClient base, JdbcOperations lots) {
        this.base = base;
        this.lots = lots;
    }

    Optional<Long> parCle(String cle, long agentId) {
        return base.sql("SELECT id FROM travail WHERE cle = ? AND agent_id = ?")
                .params(cle, agentId)
                .query(Long.class)
                .optional();
    }

    long creer(DemandeTravail demande, long agentId, String regionCode, Instant maintenant) {
        var id = base.sql("INSERT INTO travail (genre, titre, reglages, cle, agent_id, region_code, etat, demande_le)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'EN_ATTENTE', ?) RETURNING id")
                .params(
                        demande.genre(),
                        Bornes.couper(demande.titre(), Bornes.LIBELLE),
                        demande.reglages(),
                        demande.cle(),
                        agentId,
                        regionCode,
                        utc(maintenant))
                .query(Long.class)
                .single();
        for (var debut = 0; debut < demande.elements().size(); debut += LIGNES) {
            ajouter(
                    id,
                    demande.elements()
                            .subList(
                                    debut,
                                    Math.min(debut + LIGNES, demande.elements().size())));
        }
        return id;
    }

    private void ajouter(long id, List<Element> elements) {
        var valeurs = new ArrayList<Object>();
        elements.forEach(element -> Collections.addAll(
                valeurs,
                id,
                element.rang(),
                element.objetId(),
                element.version(),
                Bornes.couper(element.libelle(), Bornes.LIBELLE)));
        base.sql("INSERT INTO travail_element (travail_id, rang, objet_id, version, libelle) VALUES "
                        + String.join(", ", Collections.nCopies(elements.size(), "(?, ?, ?, ?, ?)")))
                .params(valeurs)
                .update();
    }

    /** Takes a work that waits or that its job left in the middle; nothing when it is over. */
    Optional<AFaire> commencer(long id) {
        base.sql("UPDATE travail SET etat = 'EN_COURS' WHERE id = ? AND etat = 'EN_ATTENTE'")
                .param(id)
                .update();
        return base.sql("SELECT id, genre, reglages, agent_id, region_code FROM travail WHERE id = ?"
                        + " AND fini_le IS NULL")
                .param(id)
                .query((rs, rang) -> new AFaire(
                        rs.getLong("id"),
                        rs.getString("genre"),
                        rs.getString("reglages"),
                        rs.getLong("agent_id"),
                        rs.getString("region_code")))
                .optional();
    }

    boolean enCours(long id) {
        return base.sql("SELECT COUNT(*) FROM travail WHERE id = ? AND etat = 'EN_COURS'")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The titles of the works of a kind that still have one of these objects to do, in the order in which they were asked. */
    List<String> enCours(String genre, String regionCode, Collection<Long> objets) {
        return base.sql(
                        "SELECT t.titre FROM travail t WHERE t.genre = :genre AND t.region_code = :region"
                                + " AND t.etat IN ('EN_ATTENTE', 'EN_COURS') AND EXISTS (SELECT 1 FROM travail_element e"
                                + " WHERE e.travail_id = t.id AND e.sort = 'A_FAIRE' AND e.objet_id IN (:objets)) ORDER BY t.id")
                .param("genre", genre)
                .param("region", regionCode)
                .param("objets", objets)
                .query(String.class)
                .list();
    }

    /** The next ones, held until the transaction ends. */
    List<Element> prendre(long id, int nombre) {
        return base.sql("SELECT rang, objet_id, version, libelle FROM travail_element WHERE travail_id = ?"
                        + " AND sort = 'A_FAIRE' ORDER BY rang LIMIT ? FOR UPDATE")
                .params(id, nombre)
                .query((rs, rang) -> new Element(
                        rs.getInt("rang"), rs.getLong("objet_id"), rs.getInt("version"), rs.getString("libelle")))
                .list();
    }

    void noter(long id, List<Resultat> resultats) {
        lots.batchUpdate(
                "UPDATE travail_element SET sort = ?, reference = ?, message = ? WHERE travail_id = ? AND rang = ?",
                resultats.stream()
                        .map(resultat -> new Object[] {
                            (resultat.refus() == null ? SortElement.FAIT : SortElement.REFUSE).name(),
                            resultat.reference(),
                            Bornes.couper(Objects.requireNonNullElse(resultat.refus(), ""), Bornes.NOTE),
                            id,
                            resultat.rang()
                        })
                        .toList());
    }

    /** Refuses all that is left. */
    void refuser(long id, String raison) {
        base.sql("UPDATE travail_element SET sort = 'REFUSE', message = ? WHERE travail_id = ? AND sort = 'A_FAIRE'")
                .params(raison, id)
                .update();
    }

    void finir(long id, Instant maintenant) {
        base.sql("UPDATE travail SET etat = IF(etat = 'ANNULE', etat, 'FINI'), fini_le = ? WHERE id = ?")
                .params(utc(maintenant), id)
                .update();
    }

    int serie(long id) {
        return base.sql("SELECT serie FROM travail WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
