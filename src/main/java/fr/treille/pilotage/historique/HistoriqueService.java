package fr.treille.pilotage.historique;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.ObjetSuivi;
import fr.treille.socle.equipe.Perimetre;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of one thing, for whoever reads that thing; the newest change first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class HistoriqueService {

    private final HistoriqueRequetes requetes;
    private final Perimetre perimetre;
    private final JdbcClient base;

    HistoriqueService(HistoriqueRequetes requetes, Perimetre perimetre, JdbcClient base) {
        this.requetes = requetes;
        this.perimetre = perimetre;
        this.base = base;
    }

    /**
     * Of a grappe: itself, its ESSMS, its complements, its avis, its letters and conventions, its milestones, its points,
     * actions and risks.
     *
     * @throws Refus when it does not exist, or is outside the périmètre
     */
    public List<Evenement> grappe(long id, Pageable page) {
        if (!existe("grappe g", "g.id = :id", id)) {
            throw perimetre.inconnu("Cette grappe", id);
        }
        var changements = new ArrayList<String>();
        for (var table : TablesSuivies.TOUTES) {
            switch (table.objet()) {
                case GRAPPE -> changements.add(VersionsSql.changements(table, "v.id = :id", table.colonnes()));
                case AVIS, COMPLEMENT, LETTRE, CONVENTION, DOCUMENT, POINT, ACTION, RISQUE ->
                    changements.add(VersionsSql.changements(table, "v.grappe_id = :id", table.colonnes()));
                case JALON -> {
                    changements.add(VersionsSql.changements(table, "v.grappe_id = :id", table.colonnes()));
                    changements.add(VersionsSql.suppressions(table, "v.grappe_id = :id"));
                }
                default -> {}
            }
        }
        changements.addAll(
                VersionsSql.essms("g.id = :id", "v.grappe_id = :id", TableSuivie.colonnes(TablesDossier.ESSMS)));
        return requetes.lire(changements, "TRUE", Map.of("id", id), page);
    }

    /**
     * Of a convention.
     *
     * @throws Refus when it does not exist, or its grappe is outside the périmètre
     */
    public List<Evenement> convention(long id, Pageable page) {
        if (!existe("convention c JOIN grappe g ON g.id = c.grappe_id", "c.id = :id", id)) {
            throw perimetre.inconnu("Cette convention", id);
        }
        return lire(Map.of(ObjetSuivi.CONVENTION, "v.id = :cle"), id, page);
    }

    /**
     * Of a point.
     *
     * @throws Refus when it does not exist, or its grappe is outside the périmètre
     */
    public List<Evenement> point(long id, Pageable page) {
        if (!existe("point_mensuel p JOIN grappe g ON g.id = p.grappe_id", "p.id = :id", id)) {
            throw perimetre.inconnu("Ce point", id);
        }
        return lire(Map.of(ObjetSuivi.POINT, "v.id = :cle"), id, page);
    }

    /** Of a territoire of the région: its contacts and those who cover it; empty for any other code. */
    public List<Evenement> territoire(String code, Pageable page) {
        return lire(
                Map.of(
                        ObjetSuivi.TERRITOIRE,
                        "v.code = :cle AND v.region_code = :region",
                        ObjetSuivi.AFFECTATION,
                        "v.territoire_code = :cle AND te.region_code = :region"),
                code,
                page);
    }

    /** Of an agent of the région: the account, the territoires covered, the absences; empty for any other one. */
    public List<Evenement> agent(long id, Pageable page) {
        return lire(
                Map.of(
                        ObjetSuivi.COMPTE,
                        "v.id = :cle AND " + TableSuivie.regionDuCompte(),
                        ObjetSuivi.AFFECTATION,
                        "v.agent_id = :cle AND te.region_code = :region",
                        ObjetSuivi.ABSENCE,
                        "v.agent_id = :cle AND ag.region_code = :region"),
                id,
                page);
    }

    /** Of the settings of the caller's région and of who signs for it. */
    public List<Evenement> region(Pageable page) {
        return lire(
                Map.of(ObjetSuivi.REGION, "v.code = :region", ObjetSuivi.SIGNATAIRE, "v.region_code = :region"),
                "",
                page);
    }

    /** Of a call of the région, of the editions of its rules and of its windows; empty for any other one. */
    public List<Evenement> appel(long id, Pageable page) {
        return lire(
                Map.of(
                        ObjetSuivi.APPEL,
                        "v.id = :cle AND v.region_code = :region",
                        ObjetSuivi.EDITION,
                        "v.appel_id = :cle AND ap.region_code = :region",
                        ObjetSuivi.FENETRE,
                        "v.appel_id = :cle AND ap.region_code = :region"),
                id,
                page);
    }

    /** Of a window of a call of the région; empty for any other one. */
    public List<Evenement> fenetre(long id, Pageable page) {
        return lire(Map.of(ObjetSuivi.FENETRE, "v.id = :cle AND ap.region_code = :region"), id, page);
    }

    private List<Evenement> lire(Map<ObjetSuivi, String> conditions, Object cle, Pageable page) {
        var changements = new ArrayList<String>();
        for (var table : TablesSuivies.TOUTES) {
            var ou = conditions.get(table.objet());
            if (ou != null) {
                changements.add(VersionsSql.changements(table, ou, table.colonnes()));
                if (table.supprimable()) {
                    changements.add(VersionsSql.suppressions(table, ou));
                }
            }
        }
        return requetes.lire(changements, "TRUE", Map.of("cle", cle, "region", perimetre.regionCode()), page);
    }

    private boolean existe(String tables, String ou, long id) {
        var valeurs = new HashMap<String, Object>(perimetre.valeurs());
        valeurs.put("id", id);
        return base.sql("SELECT EXISTS (SELECT 1 FROM " + tables + " WHERE " + ou + " AND " + perimetre.sql("g") + ")")
                .params(valeurs)
                .query(Boolean.class)
                .single();
    }
}
