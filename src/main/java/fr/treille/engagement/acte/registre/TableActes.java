package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.Acte;
import fr.treille.socle.commun.trace.Traceur;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of documents of grappes: written many rows a statement, locked through its entity.
 */
public final class TableActes implements RegistreActes {

    private final JdbcClient base;
    private final EntityManager stockage;
    private final LectureActes lecture;
    private final Traceur traceur;
    private final String nom;
    private final String date;
    private final Class<? extends ActeTenu> entite;
    private final Map<String, String> seulement;

    /** @param seulement values of columns that the rows of this kind alone have */
    TableActes(
            JdbcClient base,
            EntityManager stockage,
            LectureActes lecture,
            Traceur traceur,
            String nom,
            String date,
            Class<? extends ActeTenu> entite,
            Map<String, String> seulement) {
        this.base = base;
        this.stockage = stockage;
        this.lecture = lecture;
        this.traceur = traceur;
        this.nom = nom;
        this.date = date;
        this.entite = entite;
        this.seulement = seulement;
    }

    @Override
    public List<Long> inscrire(List<Inscription> inscriptions) {
        var lignes = inscriptions.stream().map(this::colonnes).toList();
        var colonnes = lignes.getFirst().keySet();
        var une = "(" + String.join(", ", Collections.nCopies(colonnes.size(), "?")) + ")";
        var valeurs = new ArrayList<@Nullable Object>();
        lignes.forEach(ligne -> colonnes.forEach(colonne -> valeurs.add(ligne.get(colonne))));
        Map<Long, Long> parGrappe = new HashMap<>();
        base.sql("INSERT INTO " + nom + " (" + String.join(", ", colonnes) + ") VALUES "
                        + String.join(", ", Collections.nCopies(lignes.size(), une)) + " RETURNING id, grappe_id")
                .params(valeurs)
                .query((rs, rang) -> parGrappe.put(rs.getLong("grappe_id"), rs.getLong("id")))
                .list();
        return inscriptions.stream()
                .map(inscription -> Objects.<Long>requireNonNull(
                        parGrappe.get(inscription.sujet().grappeId())))
                .toList();
    }

    private Map<String, @Nullable Object> colonnes(Inscription inscription) {
        var colonnes = new LinkedHashMap<String, @Nullable Object>(seulement);
        colonnes.put("grappe_id", inscription.sujet().grappeId());
        colonnes.put("region_code", inscription.sujet().regionCode());
        colonnes.putAll(inscription.acte().colonnes(date));
        colonnes.putAll(inscription.fige());
        colonnes.put("trace_par_id", Traceur.auteur());
        colonnes.put("trace_le", Acte.utc(traceur.instant()));
        return colonnes;
    }

    @Override
    public Collection<Long> grappes(Collection<Long> objets) {
        return objets;
    }

    @Override
    public Collection<Long> grappesDe(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : base.sql("SELECT DISTINCT grappe_id FROM " + nom + " WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query(Long.class)
                        .list();
    }

    @Override
    public Map<Long, ActeTenu> verrouiller(Collection<Long> ids) {
        var visibles = lecture.noms(ids).keySet().stream().sorted().toList();
        return tenir(entite, visibles).stream().collect(Collectors.toMap(ActeTenu::id, tenu -> tenu));
    }

    /** In the order of their identifiers, so that two who take many wait for each other and never lock up. */
    private <E extends ActeTenu> List<E> tenir(Class<E> type, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : stockage.createQuery(
                                "select x from " + type.getSimpleName() + " x where x.id in :ids order by x.id", type)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** How it is read. */
    public LectureActes lecture() {
        return lecture;
    }

    @Override
    public Map<Long, ActeFiche> courants(Collection<Long> objets) {
        return lecture.courants(objets);
    }

    @Override
    public Map<Long, String> noms(Collection<Long> ids) {
        return lecture.noms(ids);
    }
}
